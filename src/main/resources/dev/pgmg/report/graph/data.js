// What is looked at, and which part of it: that stands in the address behind the #, so that it can
// be linked to. #view.user_stats chooses an object, #q=text searches, & joins them.
const graph = JSON.parse(document.getElementById('graph').textContent);
const objects = graph.objects;
objects.forEach((object, i) => Object.assign(object, {
  name: object.object.slice(object.kind.length + 1), needs: [], neededBy: [], index: i,
  state: object.mark === 'not managed' ? 'unmanaged' : object.mark,
}));
for (const [from, to, origin] of graph.edges) {
  objects[from].needs.push({ object: objects[to], origin });
  objects[to].neededBy.push({ object: objects[from], origin });
}
const byKey = new Map(objects.map(object => [object.object, object]));
const PENDING = new Set(['new', 'modified', 'deleted', 'affected']);

const DEFAULTS = { object: '', q: '', kind: '', schema: '', state: '', up: '2', down: '2' };

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return text;
  }
}

function readAddress() {
  const view = { ...DEFAULTS, object: graph.selected };
  for (const part of location.hash.slice(1).split('&')) {
    const setting = /^(q|kind|schema|state|up|down)=(.*)$/s.exec(part);
    if (setting) {
      view[setting[1]] = decoded(setting[2]);
    } else if (part) {
      view.object = decoded(part);
    }
  }
  return view;
}

function address(view) {
  const parts = view.object ? [encodeURIComponent(view.object).replaceAll('%2C', ',')] : [];
  for (const key of ['q', 'kind', 'schema', 'state', 'up', 'down']) {
    if (view[key] !== DEFAULTS[key]) {
      parts.push(key + '=' + encodeURIComponent(view[key]));
    }
  }
  return '#' + parts.join('&');
}

// An object by its identity, or by its name alone where there is one of that name.
function find(name) {
  const named = objects.filter(object => object.name === name || object.name.split('(')[0] === name);
  return byKey.get(name) || (named.length === 1 ? named[0] : undefined);
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function link(object, text) {
  return element('a', { href: address({ ...view, object: object.object }), title: object.object }, text);
}

function mark(object) {
  return object.mark ? [' ', element('span', { class: 'mark ' + object.state }, object.mark)] : [];
}

let view = readAddress();
