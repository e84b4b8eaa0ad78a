// The picture that previews of links show: the name of the project and a small graph, written as PNG without a library.
import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [1200, 630];
const PAPER = [253, 252, 250];
const INK = [31, 29, 26];
const RED = [140, 31, 26];

/** Letters as lines on a grid of four by six; a row each. */
const LETTERS = {
  S: [[4, 1, 3, 0, 1, 0, 0, 1, 0, 2, 1, 3, 3, 3, 4, 4, 4, 5, 3, 6, 1, 6, 0, 5]],
  O: [[1, 0, 3, 0, 4, 1, 4, 5, 3, 6, 1, 6, 0, 5, 0, 1, 1, 0]],
  L: [[0, 0, 0, 6, 4, 6]],
  I: [[2, 0, 2, 6]],
  D: [[0, 0, 2.5, 0, 4, 1.5, 4, 4.5, 2.5, 6, 0, 6, 0, 0]],
  A: [[0, 6, 2, 0, 4, 6], [0.8, 4, 3.2, 4]],
  R: [[0, 6, 0, 0, 3, 0, 4, 1, 4, 2, 3, 3, 0, 3], [2, 3, 4, 6]],
  T: [[0, 0, 4, 0], [2, 0, 2, 6]],
  Y: [[0, 0, 2, 3, 4, 0], [2, 3, 2, 6]],
  G: [[4, 1, 3, 0, 1, 0, 0, 1, 0, 5, 1, 6, 3, 6, 4, 5, 4, 3.4, 2.4, 3.4]],
  P: [[0, 6, 0, 0, 3, 0, 4, 1, 4, 2.2, 3, 3.2, 0, 3.2]],
  H: [[0, 0, 0, 6], [4, 0, 4, 6], [0, 3, 4, 3]],
};
const NODES = [[860, 150, 26], [1050, 110, 16], [1090, 300, 22], [930, 330, 14], [800, 420, 18], [1010, 480, 26], [740, 250, 12]];
const EDGES = [[0, 1], [0, 2], [0, 3], [0, 6], [3, 4], [3, 5], [2, 5], [6, 4], [1, 2]];

/** The lines of a word: where it begins, how large it is, how thick its lines are. */
function writeWord(word, left, top, size) {
  return [...word].flatMap((letter, position) =>
    LETTERS[letter].flatMap((points) =>
      Array.from({ length: points.length / 2 - 1 }, (_, index) => {
        const at = (step) => [left + (position * 5.6 + points[step * 2]) * size, top + points[step * 2 + 1] * size];
        return { from: at(index), to: at(index + 1), wide: size * 0.42, colour: INK };
      }),
    ),
  );
}

function listStrokes() {
  const edges = EDGES.map(([from, to]) => ({ from: NODES[from], to: NODES[to], wide: 3, colour: RED }));
  const nodes = NODES.map(([x, y, wide]) => ({ from: [x, y], to: [x, y], wide, colour: RED }));
  return [...edges, ...nodes, ...writeWord('SOLIDARITY', 80, 400, 10), ...writeWord('GRAPH', 80, 500, 10)];
}

/** How much of a pixel a stroke covers, from 0 to 1. */
function cover({ from: [x1, y1], to: [x2, y2], wide }, x, y) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.max(0, Math.min(1, wide + 0.5 - Math.hypot(x - x1 - along * dx, y - y1 - along * dy)));
}

function paint(pixels, stroke) {
  const [x1, x2] = [stroke.from[0], stroke.to[0]].sort((one, other) => one - other);
  const [y1, y2] = [stroke.from[1], stroke.to[1]].sort((one, other) => one - other);
  const room = stroke.wide + 1;
  for (let y = Math.floor(y1 - room); y <= y2 + room; y += 1) {
    for (let x = Math.floor(x1 - room); x <= x2 + room; x += 1) {
      const share = cover(stroke, x, y);
      const at = y * (WIDTH * 3 + 1) + 1 + x * 3;
      for (let part = 0; share && part < 3; part += 1) {
        pixels[at + part] += (stroke.colour[part] - pixels[at + part]) * share;
      }
    }
  }
}

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name), content]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** The picture as the bytes of a PNG file. */
export function drawCard() {
  const pixels = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let at = 0; at < pixels.length; at += 1) {
    const column = at % (WIDTH * 3 + 1);
    pixels[at] = column ? PAPER[(column - 1) % 3] : 0;
  }
  listStrokes().forEach((stroke) => paint(pixels, stroke));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(pixels, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

/** A Vite plugin that writes `assets/card.png`. */
export function card() {
  return {
    name: 'card',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assets/card.png', source: drawCard() });
    },
  };
}
