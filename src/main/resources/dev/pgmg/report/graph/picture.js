// The picture of what is around the chosen object: what it needs at the left, what needs it at the
// right, a column for each level.
const WIDTH = 208, HEIGHT = 42, GAP = 12, BETWEEN = 56, MARGIN = 16, LONGEST_NAME = 25;
const MOST_IN_COLUMN = 25;
let allowed = MOST_IN_COLUMN;

function svg(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// Columns of objects by their shortest way from the chosen one: 0 itself, -1 what it needs.
function levels(chosen, up, down) {
  const level = new Map([[chosen, 0]]);
  const hidden = new Map();
  const columns = new Map([[0, [chosen]]]);
  for (const [side, step, depth] of [['needs', -1, up], ['neededBy', 1, down]]) {
    let last = [chosen];
    for (let i = 1; i <= depth && last.length; i++) {
      const next = [...new Set(last.flatMap(object => object[side].map(edge => edge.object)))]
        .filter(object => !level.has(object));
      const places = new Map(last.map((object, place) => [object, place]));
      const back = side === 'needs' ? 'neededBy' : 'needs';
      const mean = object => {
        const at = object[back].map(edge => places.get(edge.object)).filter(place => place !== undefined);
        return at.reduce((sum, place) => sum + place, 0) / at.length;
      };
      const order = new Map(next.map(object => [object, mean(object)]));
      next.sort((a, b) => order.get(a) - order.get(b) || a.index - b.index);
      if (next.length > allowed) {
        hidden.set(i * step, next.length - allowed);
        next.length = allowed;
      }
      next.forEach(object => level.set(object, i * step));
      if (next.length) {
        columns.set(i * step, next);
      }
      last = next;
    }
  }
  return { level, columns, hidden };
}

function picture(chosen) {
  const { level, columns, hidden } = levels(chosen, Number(view.up), Number(view.down));
  const least = Math.min(...columns.keys());
  const most = Math.max(...columns.keys());
  const rows = Math.max(...[...columns].map(([at, column]) => column.length + (hidden.has(at) ? 1 : 0)));
  const width = (most - least) * (WIDTH + BETWEEN) + WIDTH + 2 * MARGIN;
  const height = rows * (HEIGHT + GAP) - GAP + 2 * MARGIN;
  const at = new Map();
  const boxes = [];
  for (const [number, column] of columns) {
    const size = column.length + (hidden.has(number) ? 1 : 0);
    const top = (height - size * (HEIGHT + GAP) + GAP) / 2;
    const x = MARGIN + (number - least) * (WIDTH + BETWEEN);
    column.forEach((object, i) => at.set(object, { x, y: top + i * (HEIGHT + GAP) }));
    column.forEach(object => boxes.push(box(object, at.get(object), object === chosen)));
    if (hidden.has(number)) {
      boxes.push(more(hidden.get(number), { x, y: top + column.length * (HEIGHT + GAP) }));
    }
  }
  const drawn = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'What is around ' + chosen.object });
  drawn.append(arrowHead(), ...edges(level, at), ...boxes);
  return drawn;
}

function arrowHead() {
  const marker = svg('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' });
  marker.append(svg('path', { d: 'M0 0L8 4L0 8z', fill: 'var(--faint)' }));
  return svg('defs', {}, marker);
}

// From what needs to what is needed; where that is not to the left, around the right.
function edges(level, at) {
  const paths = [];
  for (const object of level.keys()) {
    for (const edge of object.needs.filter(one => level.has(one.object))) {
      const from = at.get(object), to = at.get(edge.object);
      const y1 = from.y + HEIGHT / 2, y2 = to.y + HEIGHT / 2;
      const left = to.x < from.x;
      const x1 = left ? from.x : from.x + WIDTH, x2 = to.x + WIDTH;
      const bend = left ? Math.max(BETWEEN / 2, (x1 - x2) / 2) : BETWEEN / 2;
      const d = left
        ? `M${x1} ${y1}C${x1 - bend} ${y1} ${x2 + bend} ${y2} ${x2} ${y2}`
        : `M${x1} ${y1}C${Math.max(x1, x2) + bend} ${y1} ${Math.max(x1, x2) + bend} ${y2} ${x2} ${y2}`;
      const guess = edge.origin === 'names' ? ' guess' : '';
      paths.push(svg('path', { class: 'edge' + guess, d, 'marker-end': 'url(#arrow)' }));
    }
  }
  return paths;
}

function shortened(text, most) {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= most ? letters.join('') : letters.slice(0, most - 1).join('') + '…';
}

function box(object, { x, y }, chosen) {
  const look = [object.kind === 'table' || object.kind === 'foreign_table' ? 'table' : '', object.state, chosen ? 'chosen' : ''];
  const group = svg('g', { class: look.filter(Boolean).join(' ') },
    svg('title', {}, object.object),
    svg('rect', { x, y, width: WIDTH, height: HEIGHT, rx: 6 }),
    // What is wider than it looks is cut off by the inner picture.
    svg('svg', { x: x + 9, y, width: WIDTH - 12, height: HEIGHT },
      svg('text', { x: 0, y: 15, class: 'small' }, object.kind.replaceAll('_', ' ') + (object.mark ? ' · ' + object.mark : '')),
      svg('text', { x: 0, y: 32 }, shortened(object.name, LONGEST_NAME))));
  return svg('a', { href: address({ ...view, object: object.object }), 'aria-label': object.object }, group);
}

function more(count, { x, y }) {
  const shown = svg('a', { href: location.hash || '#', 'aria-label': 'show more' },
    svg('g', { class: 'unmanaged' },
      svg('rect', { x, y, width: WIDTH, height: HEIGHT, rx: 6 }),
      svg('text', { x: x + 9, y: y + 26, class: 'small' }, `and ${count} more`)));
  shown.addEventListener('click', event => {
    event.preventDefault();
    allowed *= 4;
    showDetail();
  });
  return shown;
}
