import { Inject, Injectable } from '@nestjs/common';
import { Clock, endOfVietnamDay, fold, startOfVietnamDay, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { SearchTooShort } from '../domain/tip-errors';
import { scope, unitsAsked } from '../domain/tip.policy';
import { SealedTexts } from '../persistence/tip-texts';
import { TipCipher } from '../protection/tip-cipher';
import { fromCursor, NO_CLOCK, toCursor } from './list-cursor';
import { searchSql, type SoughtBy } from './search-sql';
import { toListItems, type TipListRow } from './tip-list-row';
import type { TipListView } from './tip-list.view';

export interface TipSearch {
  readonly text?: string;
  readonly registerNumber?: number;
  readonly registerYear?: number;
  readonly unitId?: string;
  readonly statuses?: readonly string[];
  readonly receivedFrom?: Temporal.PlainDate;
  /** Last day, inclusive. */
  readonly receivedTo?: Temporal.PlainDate;
  readonly cursor?: string;
  readonly limit: number;
}

/** Shorter words are in half of all tips, and have no trigram to find them by. */
const SHORTEST_TEXT = 3;

/**
 * Search over the tips that the caller may open, marks optional (row 12). The desk that reads the narrative searches
 * it; everybody else searches the shared narrative, so that a hit never tells what they may not read. The newest
 * tips come first. Every search leaves an audit entry without its words.
 */
@Injectable()
export class SearchTips {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(SealedTexts) private readonly texts: SealedTexts,
    @Inject(TipCipher) private readonly cipher: TipCipher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, search: TipSearch): Promise<TipListView> {
    const text = search.text === undefined ? undefined : fold(search.text);
    assertNarrow(search, text);
    return this.work.run(async () => {
      const rows = await this.find(actor, search, text);
      await this.leaveTrail(actor, search, text, rows.length);
      const { deskUnitIds: units } = scope(actor);
      const now = this.clock.now();
      const items = await toListItems(this.texts, rows.slice(0, search.limit), { units, now });
      const last = items.at(-1);
      return {
        items,
        nextCursor:
          rows.length > search.limit && last
            ? toCursor({ order: 'clock', at: NO_CLOCK, tipId: last.tipId })
            : null,
      };
    });
  }

  private find(actor: Actor, search: TipSearch, text: string | undefined): Promise<TipListRow[]> {
    const units = unitsAsked(actor, search.unitId);
    const after = search.cursor === undefined ? undefined : fromCursor(search.cursor);
    return this.work.query<TipListRow>(searchSql(soughtBy(search)), [
      units,
      actor.officerId,
      text ?? null,
      text === undefined ? null : `%${escapeLike(text)}%`,
      search.registerNumber ?? null,
      search.registerYear ?? null,
      search.statuses ?? null,
      search.receivedFrom ? startOfVietnamDay(search.receivedFrom).toString() : null,
      search.receivedTo ? endOfVietnamDay(search.receivedTo).toString() : null,
      after?.tipId ?? null,
      search.limit + 1,
    ]);
  }

  private leaveTrail(
    actor: Actor,
    search: TipSearch,
    text: string | undefined,
    found: number,
  ): Promise<void> {
    const { text: _, receivedFrom, receivedTo, cursor: __, limit: ___, ...codes } = search;
    return this.audit.record({
      action: 'search-tips',
      subject: 'officer',
      subjectId: actor.officerId,
      detail: {
        ...codes,
        ...(receivedFrom && { receivedFrom: receivedFrom.toString() }),
        ...(receivedTo && { receivedTo: receivedTo.toString() }),
        ...(text !== undefined && { textDigest: this.cipher.digest(text), textLength: text.length }),
        found: Math.min(found, search.limit),
      },
    });
  }
}

function assertNarrow(search: TipSearch, text: string | undefined): void {
  const { registerNumber, receivedFrom, receivedTo } = search;
  if (text === undefined) {
    if (registerNumber === undefined && !receivedFrom && !receivedTo) throw new SearchTooShort();
  } else if (text.length < SHORTEST_TEXT) {
    throw new SearchTooShort();
  }
}

function soughtBy({ registerNumber, text }: TipSearch): SoughtBy {
  if (registerNumber !== undefined) return 'number';
  return text === undefined ? 'nothing' : 'text';
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
