/** Whether a part of the service can do its work now. */
export type ReadinessCheck = () => boolean | Promise<boolean>;

export interface ReadinessState {
  readonly ready: boolean;
  /** Each part by name: `database`, `relay`, `group:<name>` … */
  readonly parts: Readonly<Record<string, 'ready' | 'not ready'>>;
}

/** Gathers what must work before the service takes requests. Not ready from the first moment of a stop. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();
  private stopping = false;

  add(part: string, check: ReadinessCheck): void {
    this.checks.set(part, check);
  }

  beginStop(): void {
    this.stopping = true;
  }

  async check(): Promise<ReadinessState> {
    const parts: Record<string, 'ready' | 'not ready'> = {};
    for (const [part, check] of this.checks) parts[part] = (await holds(check)) ? 'ready' : 'not ready';
    const ready = !this.stopping && Object.values(parts).every((part) => part === 'ready');
    return { ready, parts };
  }
}

async function holds(check: ReadinessCheck): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
