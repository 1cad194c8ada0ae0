import type { Results } from './results';

const WIDTH = 920;
const LEFT = 360;
const ROW = 30;
const COLOURS = { ours: '#2f6fdb', others: '#9aa4b2' } as const;

/** Bars for two questions: what an item costs the processor, and how long a batch takes. */
export function plot(results: Results, names: readonly string[]): string {
	const panels = [
		panel(
			'CPU time per item, 1,000 items, in ms',
			names,
			(name) => results.figures(name, { items: 1_000, latencyMs: 0, tls: false })?.cpuMsPerItem,
		),
		panel('Time for 1,000 items when the server takes 100 ms for each, in s', names, (name) => {
			const ms = results.figures(name, { items: 1_000, latencyMs: 100, tls: false })?.ms;
			return ms === undefined ? undefined : ms / 1_000;
		}),
	];
	let top = 0;
	const body = panels.map(({ svg, height }) => {
		const placed = `<g transform="translate(0 ${top})">${svg}</g>`;
		top += height;
		return placed;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" font-family="sans-serif" font-size="14">
<rect width="100%" height="100%" fill="#ffffff"/>
${body.join('\n')}
</svg>
`;
}

function panel(
	title: string,
	names: readonly string[],
	figureOf: (name: string) => number | undefined,
): { svg: string; height: number } {
	const rows = names.flatMap((name) => {
		const figure = figureOf(name);
		return figure === undefined || name.startsWith('No Operation') ? [] : [{ name, figure }];
	});
	const longest = Math.max(...rows.map(({ figure }) => figure));
	const bars = rows.map(({ name, figure }, index) => {
		const y = 48 + index * ROW;
		const width = Math.max(1, ((WIDTH - LEFT - 90) * figure) / longest);
		const colour = name.startsWith('DigiKhata') ? COLOURS.ours : COLOURS.others;
		return `<text x="${LEFT - 12}" y="${y + 15}" text-anchor="end" fill="#1f2937">${name}</text>
<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="20" rx="3" fill="${colour}"/>
<text x="${(LEFT + width + 8).toFixed(1)}" y="${y + 15}" fill="#1f2937">${figure.toFixed(2)}</text>`;
	});
	const heading = `<text x="16" y="30" font-size="16" font-weight="bold" fill="#1f2937">${title}</text>`;
	return { svg: [heading, ...bars].join('\n'), height: 48 + rows.length * ROW + 16 };
}
