import { INK, PAGE } from './certificate-layout';
import type { Pen } from './pen';

const PAPER = '#fffdf7';
const PALE_GOLD = '#f1e3bf';
const FRAME_OUTER = 20;
const FRAME_INNER = 44;

/** Paper, the sun of a bronze drum behind the text, and a frame of interlaced waves between ruled lines. */
export function drawOrnament(pen: Pen): void {
  pen.rect(0, 0, PAGE.width, PAGE.height).fill(PAPER);
  drawDrumSun(pen, PAGE.width / 2, 318);
  drawRules(pen);
  drawWaves(pen);
  drawCorners(pen);
  drawMottoRule(pen);
}

/** The star of fourteen rays inside rings, as on the drums of Đông Sơn; so pale that text stays in front. */
function drawDrumSun(pen: Pen, x: number, y: number): void {
  const rays = 14;
  pen.save().strokeColor(PALE_GOLD).fillColor(PALE_GOLD).opacity(0.42);
  const star = Array.from({ length: rays * 2 }, (_, at) => {
    const radius = at % 2 === 0 ? 74 : 26;
    const angle = (at * Math.PI) / rays - Math.PI / 2;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as [number, number];
  });
  pen.polygon(...star).fill();
  for (const [radius, width] of [
    [84, 1.2],
    [90, 0.6],
    [112, 0.6],
    [118, 1.2],
    [150, 1.2],
    [156, 0.6],
  ] as const)
    pen.lineWidth(width).circle(x, y, radius).stroke();
  drawRingOfDots(pen, { x, y, radius: 101, count: 48, size: 2.6 });
  drawRingOfTeeth(pen, { x, y, radius: 122, height: 24, count: 56 });
  pen.restore();
}

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
}

function drawRingOfDots(pen: Pen, { x, y, radius, count, size }: Ring & { readonly size: number }): void {
  for (let at = 0; at < count; at++) {
    const angle = (at * 2 * Math.PI) / count;
    pen.circle(x + radius * Math.cos(angle), y + radius * Math.sin(angle), size).fill();
  }
}

function drawRingOfTeeth(
  pen: Pen,
  { x, y, radius, height, count }: Ring & { readonly height: number },
): void {
  const point = (angle: number, distance: number): [number, number] => [
    x + distance * Math.cos(angle),
    y + distance * Math.sin(angle),
  ];
  const half = Math.PI / count;
  for (let at = 0; at < count; at++) {
    const angle = at * 2 * half;
    pen.polygon(
      point(angle - half * 0.8, radius),
      point(angle, radius + height),
      point(angle + half * 0.8, radius),
    );
    pen.lineWidth(0.6).stroke();
  }
}

function drawRules(pen: Pen): void {
  const frame = (inset: number, width: number, colour: string): void => {
    pen.lineWidth(width).rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset);
    pen.stroke(colour);
  };
  frame(FRAME_OUTER - 4, 0.6, INK.gold);
  frame(FRAME_OUTER, 2.4, INK.red);
  frame(FRAME_INNER, 1.6, INK.red);
  frame(FRAME_INNER + 4, 0.6, INK.gold);
}

const CORNER = 15;

/** Two waves against each other along every side, with a dot in each eye. */
function drawWaves(pen: Pen): void {
  const middle = (FRAME_OUTER + FRAME_INNER) / 2;
  const from = middle + CORNER;
  const across = PAGE.width - 2 * from;
  const down = PAGE.height - 2 * from;
  for (const y of [middle, PAGE.height - middle]) drawBand(pen, from, y, across, 0);
  for (const x of [middle, PAGE.width - middle]) drawBand(pen, x, from, down, 90);
}

function drawBand(pen: Pen, x: number, y: number, length: number, degrees: number): void {
  const waves = Math.round(length / 26);
  const step = length / waves / 2;
  const swing = 7.5;
  pen.save().translate(x, y).rotate(degrees);
  for (const direction of [1, -1]) {
    pen.moveTo(0, 0);
    for (let at = 0; at < waves * 2; at++) {
      const up = (at % 2 === 0 ? 1 : -1) * direction * swing;
      const begin = at * step;
      pen.bezierCurveTo(begin + step * 0.36, up, begin + step * 0.64, up, begin + step, 0);
    }
    pen.lineWidth(1.1).stroke(INK.gold);
  }
  for (let at = 0; at < waves * 2; at++) pen.circle((at + 0.5) * step, 0, 1.5).fill(INK.red);
  pen.restore();
}

/** A flower of eight petals in each corner. */
function drawCorners(pen: Pen): void {
  const middle = (FRAME_OUTER + FRAME_INNER) / 2;
  const half = (FRAME_INNER - FRAME_OUTER) / 2;
  for (const x of [middle, PAGE.width - middle]) {
    for (const y of [middle, PAGE.height - middle]) {
      const inward = { x: x < PAGE.width / 2 ? 1 : -1, y: y < PAGE.height / 2 ? 1 : -1 };
      drawCorner(pen, x, y, half, inward);
    }
  }
}

function drawCorner(
  pen: Pen,
  x: number,
  y: number,
  half: number,
  inward: { readonly x: number; readonly y: number },
): void {
  pen.rect(x - half, y - half, half * 2, half * 2).fillAndStroke(PAPER, INK.red);
  for (let petal = 0; petal < 8; petal++) {
    pen
      .save()
      .translate(x, y)
      .rotate(petal * 45);
    pen.moveTo(0, 0).bezierCurveTo(4, -3, 4, -7, 0, -10).bezierCurveTo(-4, -7, -4, -3, 0, 0);
    pen.lineWidth(0.5).fillAndStroke(petal % 2 === 0 ? INK.red : INK.gold, PAPER);
    pen.restore();
  }
  pen.circle(x, y, 2.4).fillAndStroke(PALE_GOLD, INK.red);
  drawSpray(pen, x + inward.x * (half + 12), y + inward.y * (half + 12), inward);
}

/** A small spray of leaves that grows out of the corner into the page. */
function drawSpray(pen: Pen, x: number, y: number, inward: { readonly x: number; readonly y: number }): void {
  pen.save().translate(x, y).scale(inward.x, inward.y);
  for (const [angle, length] of [
    [0, 20],
    [30, 15],
    [45, 12],
    [60, 15],
    [90, 20],
  ] as const) {
    pen.save().rotate(angle);
    pen
      .moveTo(0, 0)
      .quadraticCurveTo(length / 2, -3.4, length, 0)
      .quadraticCurveTo(length / 2, 3.4, 0, 0);
    pen.fill(angle === 45 ? INK.red : INK.gold).restore();
  }
  pen.restore();
}

/** The rule under the motto, as long as the motto's middle words (NĐ 30/2020, annex I). */
function drawMottoRule(pen: Pen): void {
  const x = PAGE.width / 2;
  const y = 98;
  pen
    .lineWidth(0.9)
    .moveTo(x - 88, y)
    .lineTo(x + 88, y);
  pen.stroke(INK.black);
}
