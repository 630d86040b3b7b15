import { scaleLinear } from 'd3-scale';
import { rowNames, type Figures } from './figures.ts';

const LABEL = 310;
const BARS = 420;
const VALUE = 70;
const LINE = 26;
const TOP = 64;

/** Tenths of a pixel are enough. */
const round = (value: number) => Math.round(value * 10) / 10;

/** Wall seconds of every row as bars, the least and the greatest run as a line through each end: an SVG file. */
export function chartOf(title: string, rows: readonly Figures[]): string {
  const width = LABEL + BARS + VALUE;
  const height = TOP + rows.length * LINE + 16;
  const scale = scaleLinear([0, Math.max(...rows.map(({ wall }) => wall.most))], [0, BARS]).nice();
  const x = (seconds: number) => round(scale(seconds));
  const ticks = scale.ticks(5);
  const [first] = rows;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">
<style>
text { font: 14px system-ui, sans-serif; fill: #1c1b19 }
.title { font-weight: 600 }
.small { font-size: 12px; fill: #5d5a54 }
.paper { fill: #fbfaf7 }
.ours { fill: #a3301c }
.theirs { fill: #8a8f98 }
line { stroke: #d8d4cb }
.spread { stroke: #1c1b19; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) {
text { fill: #ece9e2 }
.small { fill: #a9a49a }
.paper { fill: #191816 }
.ours { fill: #e0694f }
line { stroke: #3a3833 }
.spread { stroke: #ece9e2 }
}
</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="title" x="16" y="26">${escape(title)}</text>
${ticks.map((tick) => `<line x1="${round(LABEL + x(tick))}" x2="${round(LABEL + x(tick))}" y1="${TOP - 6}" y2="${height - 16}"/><text class="small" x="${round(LABEL + x(tick))}" y="${TOP - 12}" text-anchor="middle">${tick} s</text>`).join('\n')}
${rows.map((row, place) => barOf(row, TOP + place * LINE, x, row.by === first?.by)).join('\n')}
</svg>
`;
}

function barOf({ row, by, wall }: Figures, y: number, x: (value: number) => number, ours: boolean): string {
  const middle = y + LINE / 2;
  const end = LABEL + Math.max(1, x(wall.median));
  const spread = `<line class="spread" x1="${round(LABEL + x(wall.least))}" x2="${round(LABEL + x(wall.most))}" y1="${middle}" y2="${middle}"/>`;
  return [
    `<text x="16" y="${middle + 5}">${escape(ours ? rowNames[row] : `${by}, ${rowNames[row]}`)}</text>`,
    `<rect class="${ours ? 'ours' : 'theirs'}" x="${LABEL}" y="${y + 4}" width="${round(end - LABEL)}" height="${LINE - 8}"/>`,
    wall.least === wall.most ? '' : spread,
    `<text class="small" x="${round(LABEL + x(wall.most) + 8)}" y="${middle + 4}">${wall.median.toFixed(1)}</text>`,
  ].join('');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
