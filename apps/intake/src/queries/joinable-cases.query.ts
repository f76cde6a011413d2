import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { possibleDuplicates, type DuplicateReason, type EventTraits } from '../domain/possible-duplicates';
import { NotAllowed, TipNotFound } from '../domain/tip-errors';
import { may, scope } from '../domain/tip.policy';
import { TipRepository } from '../domain/tip.repository';
import { anyOf, toTraits, TRAITS_COLUMNS, type TraitsRow } from './event-traits';
import type { JoinableCasesView, JoinableCaseView, JoinedTipView } from './joinable-cases.view';
import { KNOWN_ENTRY } from './tip-scope';

/** One case by its number; without it all. */
export interface CaseWanted {
  readonly caseNumber?: number;
  readonly caseYear?: number;
}

interface CaseRow {
  readonly caseId: string;
  readonly caseNumber: number;
  readonly caseYear: number;
  readonly dueAt: Date | null;
  readonly tips: JoinedTipView[];
}

interface MemberRow extends TraitsRow {
  readonly tipId: string;
  readonly caseId: string;
}

const SHOWN = 30;
const CANDIDATES = 200;

/** Cases under verification by `$4`, without those that hold a tip naming the caller `$2`. */
const OPEN_CASES = `select c.* from intake.case_copy c
  where c.unit_id = $4::uuid and c.state <> 'concluded' and c.case_number is not null
    and not exists (select from intake.case_tip ct join intake.tip_recusal n using (tip_id)
      where ct.case_id = c.case_id and n.officer_id = $2::uuid)`;

/**
 * What a tip may join when it is accepted (BLTTHS Đ.145): cases of its holder that are not concluded, with the traits
 * that their tips share with it. For whoever may accept the tip; words are compared in the texts the caller may read.
 */
@Injectable()
export class FindJoinableCases {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  /** @throws TipNotFound, NotAllowed */
  execute(actor: Actor, tipId: string, wanted: CaseWanted): Promise<JoinableCasesView> {
    return this.work.run(async () => {
      const tip = await this.tips.find(tipId);
      if (!tip || !may(actor, 'open', tip)) throw new TipNotFound();
      if (!may(actor, 'accept', tip)) throw new NotAllowed();
      const { deskUnitIds, officerId } = scope(actor);
      const asked = [deskUnitIds, officerId, tipId, tip.holderUnitId] as const;
      const reasons = await this.reasonsByCase(asked);
      const rows = await this.cases(asked, [...reasons.keys()], wanted);
      const items = rows.slice(0, SHOWN).map((row) => toView(row, reasons.get(row.caseId) ?? []));
      return { items, more: rows.length > SHOWN };
    });
  }

  /** The likeliest case first. */
  private async reasonsByCase(asked: readonly unknown[]): Promise<ReadonlyMap<string, DuplicateReason[]>> {
    const traits = await this.traitsOf(asked);
    const members = await this.work.query<MemberRow>(
      `select t.id as "tipId", o.case_id as "caseId", ${TRAITS_COLUMNS}
       from (${OPEN_CASES}) o join intake.case_tip ct on ct.case_id = o.case_id join intake.tip t on t.id = ct.tip_id
       where t.id <> $3::uuid and (t.commune_unit_id = $5::uuid or exists (
         select from intake.tip_search s where s.tip_id = t.id and (s.plates && $6::text[]
           or ($7 <> '' and s.words @@ to_tsquery('pg_catalog.simple', $7)
             and (s.part = 'shared' or t.narrative_unit_id = any($1::uuid[]))))))
       order by t.id desc limit ${CANDIDATES}`,
      [...asked, traits.communeUnitId ?? null, traits.plates, anyOf(traits.words)],
    );
    const caseOf = new Map(members.map(({ tipId, caseId }) => [tipId, caseId]));
    const candidates = members.map((row) => ({ tipId: row.tipId, ...toTraits(row) }));
    const found = new Map<string, DuplicateReason[]>();
    for (const { tipId, reasons } of possibleDuplicates(traits, candidates)) {
      const caseId = caseOf.get(tipId);
      if (caseId !== undefined && !found.has(caseId)) found.set(caseId, [...reasons]);
    }
    return found;
  }

  private async traitsOf([units, , tipId]: readonly unknown[]): Promise<EventTraits> {
    const [row] = await this.work.query<TraitsRow>(
      `select ${TRAITS_COLUMNS} from intake.tip t where t.id = $2::uuid`,
      [units, tipId],
    );
    if (!row) throw new TipNotFound();
    return toTraits(row);
  }

  private cases(
    asked: readonly unknown[],
    likely: readonly string[],
    { caseNumber, caseYear }: CaseWanted,
  ): Promise<CaseRow[]> {
    return this.work.query<CaseRow>(
      `select o.case_id as "caseId", o.case_number as "caseNumber", o.case_year as "caseYear", o.due_at as "dueAt",
         (select coalesce(jsonb_agg(jsonb_build_object('tipId', t.id, 'registerNumber', e.no, 'registerYear', e.year)
             order by e.year, e.no), '[]')
            from intake.case_tip ct join intake.tip t on t.id = ct.tip_id join ${KNOWN_ENTRY} e on true
            where ct.case_id = o.case_id) as tips
       from (${OPEN_CASES}) o
       where $3::uuid is not null and ($6::int is null or o.case_number = $6) and ($7::int is null or o.case_year = $7)
       order by array_position($5::uuid[], o.case_id), o.case_year desc, o.case_number desc limit ${SHOWN + 1}`,
      [...asked, likely, caseNumber ?? null, caseYear ?? null],
    );
  }
}

function toView({ dueAt, ...row }: CaseRow, reasons: DuplicateReason[]): JoinableCaseView {
  return { ...row, dueAt: dueAt?.toISOString() ?? null, reasons };
}
