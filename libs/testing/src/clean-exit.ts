import { eventually } from './eventually';

type Count = ReadonlyMap<string, number>;

/** Jest's own come and go within a file, so that ours cannot be told from them. */
const TIMERS = new Set(['Timeout', 'Immediate']);

/** What keeps this process alive now, by kind: `TCPSocketWrap`, `TCPServerWrap`, `ProcessWrap`, `MessagePort` … */
function openHandles(): Count {
  const count = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    if (!TIMERS.has(kind)) count.set(kind, (count.get(kind) ?? 0) + 1);
  }
  return count;
}

/** What is open beyond the base, as "TCPServerWrap ×1, TCPSocketWrap ×2"; empty if nothing is. */
function excess(now: Count, base: Count): string {
  const surplus = [...now].map(([kind, count]) => [kind, count - (base.get(kind) ?? 0)] as const);
  return surplus.flatMap(([kind, count]) => (count > 0 ? `${kind} ×${count}` : [])).join(', ');
}

/**
 * Registers a last hook that fails the file if it leaves pools, servers, other sockets, child processes or threads
 * open; timers it cannot see. Call it once, as the **last** statement of a spec file: Jest runs `afterAll` hooks in
 * the order they are written.
 */
export function expectCleanExit({ timeoutMs = 5_000 }: { readonly timeoutMs?: number } = {}): void {
  const base = openHandles();
  afterAll(async () => {
    let left = '';
    const nothingIsLeft = () => (left = excess(openHandles(), base)) === '';
    await eventually('everything the file opened is closed', nothingIsLeft, { timeoutMs }).catch(
      (cause: unknown) => {
        throw new Error(`The file leaves open: ${left}`, { cause });
      },
    );
  });
}
