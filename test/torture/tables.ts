import type { Discrepancies } from './reconcile';
import type { Outcome } from './torture';
import type { Vitals } from './vitals';

const FAILURES = [
  'lost',
  'doubled',
  'misordered',
  'gaps',
  'parked',
] as const satisfies readonly (keyof Discrepancies)[];
/** Of a kind; the first ones lead to the cause. */
const SHOWN = 20;
const MS_PER_SECOND = 1_000;

type Cells = readonly (string | number)[];

/** Whether every promise was kept. */
export function isClean(found: Discrepancies): boolean {
  return FAILURES.every((failure) => found[failure].length === 0);
}

/** The outcome as tables of Markdown, which read well on a terminal, too. */
export function tablesOf(outcome: Outcome): string {
  const { faults, kills, acknowledged, found, rates } = outcome;
  const longest = Math.max(0, ...[...faults.values()].map(({ longestMs }) => longestMs));
  const sum: readonly Cells[] = [
    ['processes killed', kills],
    ['faults in all', [...faults.values()].reduce((count, { times }) => count + times, 0)],
    ['tips acknowledged', acknowledged.tips.length],
    ['cases opened', acknowledged.cases.length],
    ['merits recorded', acknowledged.conclusions.flatMap(({ contributionIds }) => contributionIds).length],
    ['events told', outcome.events],
    ['tips a second: mean, best ten seconds', `${rates.mean.toFixed(0)}, ${rates.best.toFixed(0)}`],
    ['requests sent again', outcome.retries],
    ['callers turned away, all lines held', outcome.shed],
    ...FAILURES.map((failure): Cells => [`**${failure}**`, found[failure].length]),
    ['longest recovery, s', seconds(longest)],
    ['until every event had taken effect, s', seconds(outcome.drainMs)],
    ['in all, s', outcome.seconds.toFixed(0)],
  ];
  const byKind = [...faults]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, { times, longestMs }]): Cells => [name, times, seconds(longestMs)]);
  return [table(['fault', 'times', 'longest recovery, s'], byKind), table(['what', 'seen'], sum)].join('\n');
}

/** What a soak saw of the product's memory and outboxes. */
export function vitalsTable({ processes, memory, trend, outboxMiB }: Vitals): string {
  const [before, after] = memory.map((mib) => mib.toFixed(0));
  const [slope, low, high] = [trend.slope, trend.low, trend.high].map((mib) => mib.toFixed(1));
  return table(
    ['body', 'seen'],
    [
      ["processes, the product's own", processes],
      ['memory (PSS) after the warm-up and in the end, MiB', `${before}, ${after}`],
      ['slope after the warm-up, MiB an hour (95 % interval)', `${slope} (${low} to ${high})`],
      ['largest outbox, dead rows included, MiB', outboxMiB.toFixed(1)],
    ],
  );
}

/** What was not kept, by kind; the first of each. */
export function failuresOf(found: Discrepancies): string {
  return FAILURES.filter((failure) => found[failure].length > 0)
    .map(
      (failure) =>
        `${failure}:\n${found[failure]
          .slice(0, SHOWN)
          .map((thing) => `  ${thing}\n`)
          .join('')}`,
    )
    .join('');
}

const seconds = (ms: number): string => (ms / MS_PER_SECOND).toFixed(1);

function table(head: Cells, rows: readonly Cells[]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => String(row[at]).length)));
  const line = (row: Cells): string =>
    `| ${widths.map((width, at) => String(row[at]).padEnd(width)).join(' | ')} |\n`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |\n`;
  return [line(head), rule, ...rows.map(line)].join('');
}
