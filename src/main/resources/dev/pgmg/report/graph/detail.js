// The chosen object at the right, or all of them in figures.
const detail = document.getElementById('detail');

function showDetail() {
  const object = find(view.object);
  document.title = object ? object.object + ' · pgmg graph' : 'pgmg graph';
  detail.replaceChildren(...(object ? about(object) : overview()));
  const chosen = detail.querySelector('svg .chosen rect');
  const figure = detail.querySelector('figure');
  if (chosen) {
    figure.scrollLeft = Number(chosen.getAttribute('x')) - (figure.clientWidth - WIDTH) / 2;
    figure.scrollTop = Number(chosen.getAttribute('y')) - (figure.clientHeight - HEIGHT) / 2;
  }
}

function about(object) {
  const parts = [element('h1', { id: 'name' }, object.object, ...mark(object))];
  const facts = element('p', { class: 'facts', id: 'facts' });
  if (object.file) {
    facts.append(object.file + (object.line ? ':' + object.line : '') + ' · ');
  }
  facts.append(...applied(object));
  parts.push(facts);
  if (object.reason && object.reason !== object.mark) {
    parts.push(element('p', { class: 'reason', id: 'reason' }, object.reason));
  }
  const drawn = picture(object);
  parts.push(controls(), element('figure', {}, drawn));
  parts.push(element('div', { class: 'lists' },
    neighbours('Needs', 'needs', object.needs), neighbours('Is needed by', 'needed-by', object.neededBy)));
  if (object.managed) {
    parts.push(element('h2', {}, 'Definition'), element('pre', { id: 'definition', tabindex: '0' },
      object.sql || 'Not shown: it may hold a password.'));
  }
  return parts;
}

function applied(object) {
  if (!object.managed) {
    return [object.mark ? 'made by others' : 'made by migrations'];
  }
  if (!object.last_applied) {
    return ['not applied yet'];
  }
  const when = new Date(object.last_applied).toLocaleString();
  return ['applied last ', element('time', { datetime: object.last_applied }, when)];
}

function neighbours(title, id, edges) {
  const items = edges.map(({ object, origin }) => element('li', {}, link(object, object.object), ...mark(object),
    ...(origin === 'names' ? [' ', element('span', { class: 'guessed' }, 'by its name')] : [])));
  return element('section', {}, element('h2', {}, `${title} (${edges.length})`), element('ul', { id }, ...items));
}

function controls() {
  const made = element('div', { class: 'controls' });
  for (const [key, title] of [['up', 'levels of what it needs'], ['down', 'levels of what needs it']]) {
    made.append(element('span', {}, step(key, -1, title), ` ${view[key]} `, step(key, 1, title), ' ' + title));
  }
  made.append('Arrows lead to what is needed; dashed ones are guessed from names.');
  return made;
}

function step(key, by, title) {
  const button = element('button', { type: 'button', id: key + (by > 0 ? '-more' : '-less'), 'aria-label': (by > 0 ? 'more ' : 'fewer ') + title }, by > 0 ? '+' : '−');
  button.addEventListener('click', () => {
    go({ [key]: String(Math.min(9, Math.max(0, Number(view[key]) + by))) });
  });
  return button;
}

function overview() {
  const parts = [element('h1', { id: 'name' }, 'pgmg graph')];
  if (view.object) {
    parts.push(element('p', { id: 'missing' }, 'There is no object ' + view.object + ' here.'));
  }
  const kinds = [...new Set(objects.map(object => object.kind))].sort();
  const rows = kinds.map(kind => {
    const ofKind = objects.filter(object => object.kind === kind);
    return [kind.replaceAll('_', ' '), ofKind.length, ofKind.filter(o => PENDING.has(o.state)).length,
      ofKind.filter(o => o.state === 'drifted').length];
  });
  const cells = (name, row) => element('tr', {}, ...row.map(cell => element(name, {}, String(cell))));
  parts.push(element('table', { id: 'kinds' }, cells('th', ['kind', 'objects', 'pending', 'drifted']), ...rows.map(row => cells('td', row))));
  for (const [title, states] of [['Pending', PENDING], ['Drifted', new Set(['drifted'])]]) {
    const some = objects.filter(object => states.has(object.state));
    if (some.length) {
      parts.push(element('h2', {}, `${title} (${some.length})`));
      parts.push(element('ul', {}, ...some.slice(0, 200).map(o => element('li', {}, link(o, o.object), ...mark(o)))));
    }
  }
  return parts;
}
