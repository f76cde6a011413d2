import { Injectable, Inject } from '@nestjs/common';
import { fold } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { platesIn } from '../domain/plate';
import type { TipContent } from '../domain/register-tip';
import { TipCipher, type TextPart } from '../protection/tip-cipher';

interface SealedRow {
  readonly tip_id: string;
  readonly part: TextPart;
  readonly revision: number;
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
}

/** The texts of a tip that are still readable. */
export interface TipTexts {
  readonly original?: TipContent;
  readonly shared?: string;
}

/** Reads and writes what people wrote, under the key of each tip. */
@Injectable()
export class SealedTexts {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(TipCipher) private readonly cipher: TipCipher,
  ) {}

  /** The latest texts of the tips; nothing of a tip whose key was destroyed. */
  async read(tipIds: readonly string[], parts: readonly TextPart[]): Promise<ReadonlyMap<string, TipTexts>> {
    const rows = await this.work.query<SealedRow>(
      `select distinct on (x.tip_id, x.part) x.tip_id, x.part, x.revision, x.sealed, k.wrapped
       from intake.sealed_text x join intake.tip_key k using (tip_id)
       where x.tip_id = any($1::uuid[]) and x.part = any($2::text[])
       order by x.tip_id, x.part, x.revision desc`,
      [tipIds, parts],
    );
    const texts = new Map<string, TipTexts>();
    for (const row of rows) texts.set(row.tip_id, { ...texts.get(row.tip_id), ...this.opened(row) });
    return texts;
  }

  private opened({ tip_id: tipId, part, revision, sealed, wrapped }: SealedRow): TipTexts {
    const text = this.cipher.open(this.cipher.openKey(tipId, wrapped), { tipId, part, revision }, sealed);
    return part === 'shared' ? { shared: text } : { original: JSON.parse(text) as TipContent };
  }

  /** Seals a new wording of the shared narrative and lets those who may open the tip search it. */
  async writeShared(tipId: string, text: string): Promise<void> {
    const [row] = await this.work.query<{ wrapped: Buffer; revision: number }>(
      `select k.wrapped, coalesce(max(x.revision), 0)::int + 1 as revision
       from intake.tip_key k left join intake.sealed_text x on x.tip_id = k.tip_id and x.part = 'shared'
       where k.tip_id = $1 group by k.wrapped`,
      [tipId],
    );
    if (!row) throw new Error('an open tip has lost its key');
    const place = { tipId, part: 'shared', revision: row.revision } as const;
    await this.work.query(
      `insert into intake.sealed_text (tip_id, part, revision, sealed) values ($1, 'shared', $2, $3)`,
      [tipId, row.revision, this.cipher.seal(this.cipher.openKey(tipId, row.wrapped), place, text)],
    );
    await this.work.query(
      `insert into intake.tip_search (tip_id, part, folded, plates) values ($1, 'shared', $2, $3)
       on conflict (tip_id, part) do update set folded = excluded.folded, plates = excluded.plates`,
      [tipId, fold(text), platesIn(text)],
    );
  }
}
