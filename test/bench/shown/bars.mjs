/** Panels of horizontal bars as SVG. Every bar says its own value and every row its own name: nothing has to be looked up elsewhere. */

const width = 860;
const labelEnd = 300;
const barStart = labelEnd + 12;
/** Room behind the longest bar for what it says. */
const longest = width - barStart - 190;
const rowHeight = 30;
const barHeight = 18;

/** Ours in the colour of the city's pages, what the machine itself does in grey, others in ochre. */
export const tones = { ours: '#0A6640', oursToo: '#4E9A74', floor: '#93A39B', peer: '#B9770E' };
const ink = '#17231D';
const soft = '#4A5A52';

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Three digits are what a figure is worth here. */
export const told = (value) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));

const rounded = (number) => Number(number.toFixed(2));

const drawnBar = ({ label, value, unit, tone, note }, y, scale) => {
  const middle = rounded(y + rowHeight / 2);
  const name = `<text x="${labelEnd}" y="${middle + 5}" text-anchor="end">${escaped(label)}</text>`;
  if (value === null || value === undefined)
    return `${name}<text x="${barStart + 8}" y="${middle + 5}" fill="${soft}" font-style="italic">not measured</text>`;
  const length = rounded(value * scale);
  const top = rounded(middle - barHeight / 2);
  const bar = `<rect x="${barStart}" y="${top}" width="${length}" height="${barHeight}" fill="${tones[tone]}" data-value="${value}"/>`;
  const more = note ? ` <tspan font-weight="400" fill="${soft}">${escaped(note)}</tspan>` : '';
  const says = `<text x="${rounded(barStart + length + 8)}" y="${middle + 5}" font-weight="600">${told(value)} ${escaped(unit)}${more}</text>`;
  return `${name}${bar}${says}`;
};

/** Bars of one panel share a scale that begins at zero: a length is a value. */
const drawnPanel = ({ title, bars }, y) => {
  const most = Math.max(...bars.map(({ value }) => value ?? 0));
  const scale = most > 0 ? longest / most : 0;
  const first = y + 30;
  const rows = bars.map((bar, index) => drawnBar(bar, first + index * rowHeight, scale));
  const end = first + bars.length * rowHeight;
  const parts = [
    `<text x="24" y="${y + 16}" font-weight="700" font-size="15">${escaped(title)}</text>`,
    ...rows,
    `<path d="M${barStart} ${first - 2}V${end + 2}" stroke="${soft}" stroke-width="1"/>`,
  ];
  return { text: `<g data-panel="${escaped(title)}">${parts.join('\n')}</g>`, end };
};

/**
 * @param picture `{title, subtitle, panels: [{title, bars: [{label, value, unit, tone, note?}]}]}`
 * @returns the whole file
 */
export const drawBars = ({ title, subtitle, panels }) => {
  let y = 88;
  const drawn = panels.map((panel) => {
    const { text, end } = drawnPanel(panel, y);
    y = end + 26;
    return text;
  });
  const said = panels.flatMap((panel) =>
    panel.bars.map(
      ({ label, value, unit }) =>
        `${panel.title}, ${label}: ${value === null || value === undefined ? 'not measured' : `${told(value)} ${unit}`}.`,
    ),
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" role="img" aria-labelledby="t d" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="14" fill="${ink}">`,
    `<title id="t">${escaped(title)}</title>`,
    `<desc id="d">${escaped(said.join(' '))}</desc>`,
    `<rect width="${width}" height="${y}" rx="12" fill="#FFFFFF" stroke="#DCE4DF"/>`,
    `<text x="24" y="40" font-size="20" font-weight="700">${escaped(title)}</text>`,
    `<text x="24" y="64" fill="${soft}">${escaped(subtitle)}</text>`,
    ...drawn,
    '</svg>',
  ].join('\n')}\n`;
};
