/** What an officer does with a tip that others should know of before they begin the same. */
export const ACTIVITIES = ['looking', 'typing'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Somebody at a tip. */
export interface PresentOfficer {
  readonly officerId: string;
  readonly activity: Activity;
}

/** Without a word for that long somebody has gone, in seconds. */
export const PRESENCE_SECONDS = 30;

interface Mark {
  readonly activity: Activity;
  readonly until: Temporal.Instant;
}

/** Who looks at which tip and who types, as they say themselves. Held in memory and forgotten: nothing follows from it. */
export class PresenceBoard {
  private readonly tips = new Map<string, Map<string, Mark>>();

  /** Notes what an officer does now; `left` takes them off. @returns whether others see something else than before */
  note(
    tipId: string,
    officer: { officerId: string; activity: Activity | 'left' },
    now: Temporal.Instant,
  ): boolean {
    const { officerId, activity } = officer;
    const marks = this.tips.get(tipId) ?? new Map<string, Mark>();
    const before = marks.get(officerId);
    if (activity === 'left') {
      marks.delete(officerId);
    } else {
      marks.set(officerId, { activity, until: now.add({ seconds: PRESENCE_SECONDS }) });
    }
    this.keep(tipId, marks);
    return activity !== (before?.activity ?? 'left');
  }

  /** Who is at the tip, in the order in which they came. */
  at(tipId: string): readonly PresentOfficer[] {
    return [...(this.tips.get(tipId) ?? [])].map(([officerId, { activity }]) => ({ officerId, activity }));
  }

  /** Tips with somebody at them. */
  occupied(): readonly string[] {
    return [...this.tips.keys()];
  }

  /** Takes off whoever has said nothing for too long. @returns the tips at which others see something else now */
  expire(now: Temporal.Instant): readonly string[] {
    return this.occupied().filter((tipId) => {
      const marks = this.tips.get(tipId) ?? new Map<string, Mark>();
      const gone = [...marks].filter(([, { until }]) => Temporal.Instant.compare(until, now) <= 0);
      for (const [officerId] of gone) marks.delete(officerId);
      this.keep(tipId, marks);
      return gone.length > 0;
    });
  }

  private keep(tipId: string, marks: Map<string, Mark>): void {
    if (marks.size === 0) this.tips.delete(tipId);
    else this.tips.set(tipId, marks);
  }
}
