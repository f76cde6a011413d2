import { eventually } from './eventually';

type Count = ReadonlyMap<string, number>;

/** What keeps this process alive now, by kind: `Timeout`, `TCPSocketWrap`, `ProcessWrap` … */
function activeResources(): Count {
  const count = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) count.set(kind, (count.get(kind) ?? 0) + 1);
  return count;
}

/** Jest guards every hook with a timer of its own. */
const OF_THE_HOOK: Count = new Map([['Timeout', 1]]);

/** What is open beyond the base, as "Timeout ×2, TCPSocketWrap ×1"; empty if nothing is. */
function excess(now: Count, ...bases: readonly Count[]): string {
  const beyond = [...now].flatMap(([kind, count]) => {
    const surplus = count - Math.min(...bases.map((base) => base.get(kind) ?? 0));
    const left = surplus - (OF_THE_HOOK.get(kind) ?? 0);
    return left > 0 ? [`${kind} ×${left}`] : [];
  });
  return beyond.join(', ');
}

/**
 * Registers a last hook that fails the file if it leaves sockets, timers or child processes open. Call it once, as
 * the **last** statement of a spec file: Jest runs `afterAll` hooks in the order they are written.
 */
export function expectCleanExit({ timeoutMs = 5_000 }: { readonly timeoutMs?: number } = {}): void {
  const whenWritten = activeResources();
  let whenBegun: Count = new Map();
  beforeAll(() => {
    const counts = [...activeResources()].map(
      ([kind, n]) => [kind, n - (OF_THE_HOOK.get(kind) ?? 0)] as const,
    );
    whenBegun = new Map(counts);
  });
  afterAll(async () => {
    let left = '';
    const nothingIsLeft = () => (left = excess(activeResources(), whenWritten, whenBegun)) === '';
    await eventually('everything the file opened is closed', nothingIsLeft, { timeoutMs }).catch(
      (cause: unknown) => {
        throw new Error(`The file leaves open: ${left}`, { cause });
      },
    );
  });
}
