// What is typed and clicked goes into the address, and what stands there is shown.
function go(change) {
  location.hash = address({ ...view, ...change });
}

function show() {
  const before = view;
  view = readAddress();
  allowed = before.object === view.object ? allowed : MOST_IN_COLUMN;
  if (search.value !== view.q) {
    search.value = view.q;
  }
  filters.forEach(select => {
    select.value = view[select.id];
  });
  showList();
  const focused = document.activeElement;
  showDetail();
  if (focused && focused.id && !focused.isConnected) {
    document.getElementById(focused.id)?.focus();
  }
}

// Each letter is no step back in the history.
search.addEventListener('input', () => location.replace(address({ ...view, q: search.value })));
filters.forEach(select => select.addEventListener('change', () => go({ [select.id]: select.value })));
document.getElementById('filters').addEventListener('submit', event => {
  event.preventDefault();
  const first = found()[0];
  if (first) {
    go({ object: first.object });
  }
});
document.addEventListener('keydown', event => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (event.key === '/' && !typing) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === 'Escape') {
    go({ q: '' });
  }
});
window.addEventListener('hashchange', show);
show();
