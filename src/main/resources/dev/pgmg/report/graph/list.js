// The list at the left: what the search and the filters leave, by kind.
const LONGEST_LIST = 3000;
const filters = ['kind', 'schema', 'state'].map(id => document.getElementById(id));
const search = document.getElementById('search');
const list = document.getElementById('list');
let listed = '';

function options(select, title, values) {
  select.append(element('option', { value: '' }, title));
  values.forEach(value => select.append(element('option', { value }, value)));
}

function isIn(state, object) {
  return state === '' || state === object.state || (state === 'pending' && PENDING.has(object.state));
}

function found() {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  return objects.filter(object => {
    const text = (object.object + ' ' + (object.file || '')).toLowerCase();
    return (!view.kind || object.kind === view.kind)
      && (!view.schema || (object.schema || '') === view.schema)
      && isIn(view.state, object)
      && words.every(word => text.includes(word));
  });
}

function showList() {
  const filter = JSON.stringify([view.q, view.kind, view.schema, view.state]);
  if (filter !== listed) {
    listed = filter;
    fillList();
  }
  list.querySelectorAll('[aria-current]').forEach(row => row.removeAttribute('aria-current'));
  const chosen = find(view.object);
  const row = chosen && document.getElementById('row-' + chosen.index);
  if (row) {
    row.setAttribute('aria-current', 'true');
    row.scrollIntoView({ block: 'nearest' });
  }
}

function fillList() {
  const all = found();
  const shown = all.slice(0, LONGEST_LIST);
  const parts = [];
  for (const [kind, ofKind] of Map.groupBy ? Map.groupBy(shown, o => o.kind) : grouped(shown)) {
    const total = all.filter(object => object.kind === kind).length;
    parts.push(element('h2', {}, kind.replaceAll('_', ' ') + ' · ' + total));
    parts.push(element('ul', {}, ...ofKind.map(row)));
  }
  list.replaceChildren(...parts);
  document.getElementById('count').textContent =
    all.length + ' of ' + objects.length + ' objects'
    + (all.length > shown.length ? '; the first ' + shown.length + ' are listed' : '');
}

function grouped(shown) {
  const groups = new Map();
  shown.forEach(object => groups.set(object.kind, [...(groups.get(object.kind) || []), object]));
  return groups;
}

// The address is made when the row is used: what else is in it may have changed by then.
function row(object) {
  const anchor = element('a', { id: 'row-' + object.index, title: object.object }, object.name, ...mark(object));
  anchor.href = '#' + encodeURIComponent(object.object);
  anchor.addEventListener('click', event => {
    event.preventDefault();
    go({ object: object.object });
  });
  return element('li', {}, anchor);
}

function moveInList(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = [...list.querySelectorAll('a')];
  if (!step || !rows.length) {
    return;
  }
  event.preventDefault();
  const next = rows.indexOf(document.activeElement) + step;
  (next < 0 ? search : rows[Math.min(next, rows.length - 1)]).focus();
}

options(filters[0], 'all kinds', [...new Set(objects.map(o => o.kind))].sort());
options(filters[1], 'all schemas', [...new Set(objects.map(o => o.schema || ''))].filter(Boolean).sort());
options(filters[2], 'all states', ['pending', 'drifted', 'new', 'modified', 'deleted', 'affected', 'unmanaged']
  .filter(state => objects.some(object => isIn(state, object))));
list.addEventListener('keydown', moveInList);
search.addEventListener('keydown', moveInList);
