import type { MeritFilter, MeritGroup, MeritGroupKey } from '../src/domain/merit-filter';

/** A unit's time in the tree; an open end means until further notice. */
export interface UnitPeriod {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface LineageStep {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly kind: 'merge' | 'reclassify' | 'partial' | 'split';
  readonly share: number | null;
  readonly validFrom: string;
}

/** A merit as far as searches ask for it. */
export interface LedgerMerit {
  readonly id: string;
  readonly status: 'valid' | 'contested' | 'struck';
  readonly alias: string | null;
  readonly partyId: string | null;
  readonly partyKind: string;
  readonly kind: string;
  readonly categoryCode: string;
  readonly associationUnitId: string | null;
  readonly unitId: string;
  readonly communeUnitId: string | null;
  readonly occurredOn: string;
  readonly assessedOn: string;
  readonly recordedOn: string;
  readonly quantity: number;
  readonly isUsed: boolean;
}

export interface Ledger {
  readonly merits: readonly LedgerMerit[];
  readonly periods: readonly UnitPeriod[];
  readonly lineage: readonly LineageStep[];
}

/** A merit that was found, with its day, and its units under the map asked for. */
export interface FoundMerit {
  readonly merit: LedgerMerit;
  readonly day: string;
  readonly unitId: string;
  readonly communeUnitId: string | null;
  readonly estimate: boolean;
}

export interface NaiveGroup {
  readonly key: MeritGroupKey;
  readonly count: number;
  readonly quantity: number;
  readonly estimated: number;
}

interface Became {
  readonly unitId: string;
  readonly estimate: boolean;
}

/** Searches merit by merit, as one would with paper: what the searches in SQL are held against. */
export class NaiveLedger {
  constructor(
    private readonly ledger: Ledger,
    private readonly area: readonly string[],
    private readonly today: string,
  ) {}

  find(filter: MeritFilter): FoundMerit[] {
    return this.ledger.merits
      .filter((merit) => merit.status !== 'struck' && this.isOfArea(merit))
      .map((merit) => this.under(filter, merit))
      .filter((found) => this.fits(filter, found));
  }

  count(filter: MeritFilter, groupBy: readonly MeritGroup[]): NaiveGroup[] {
    const groups = Map.groupBy(this.find(filter), (found) => JSON.stringify(keyOf(found, groupBy)));
    return [...groups].map(([key, found]) => ({
      key: JSON.parse(key) as MeritGroupKey,
      count: found.length,
      quantity: found.reduce((sum, { merit }) => sum + merit.quantity, 0),
      estimated: found.filter(({ estimate }) => estimate).length,
    }));
  }

  private isOfArea({ unitId, communeUnitId }: LedgerMerit): boolean {
    return [unitId, communeUnitId].some((id) => id !== null && this.area.includes(id));
  }

  private under({ basis, unitMap }: MeritFilter, merit: LedgerMerit): FoundMerit {
    const day = { occurred: merit.occurredOn, assessed: merit.assessedOn, recorded: merit.recordedOn }[basis];
    const { unitId, communeUnitId } = merit;
    if (unitMap === 'then') return { merit, day, unitId, communeUnitId, estimate: false };
    const unit = this.became(unitId);
    const commune = communeUnitId === null ? undefined : this.became(communeUnitId);
    const estimate = unit.estimate || commune?.estimate === true;
    return { merit, day, unitId: unit.unitId, communeUnitId: commune?.unitId ?? null, estimate };
  }

  /** Step by step along what took most of it, until a unit in force or the end of what is known. */
  private became(unitId: string): Became {
    if (this.isInForce(unitId, this.today)) return { unitId, estimate: false };
    const [step] = this.ledger.lineage
      .filter(({ fromUnitId, validFrom }) => fromUnitId === unitId && validFrom <= this.today)
      .toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1) || (a.toUnitId < b.toUnitId ? -1 : 1));
    if (!step) return { unitId, estimate: false };
    const next = this.became(step.toUnitId);
    const isFork = step.kind === 'partial' || step.kind === 'split' || (step.share ?? 1) < 1;
    return { unitId: next.unitId, estimate: isFork || next.estimate };
  }

  private isInForce(unitId: string, day: string): boolean {
    return this.periodsOf(unitId, day).length > 0;
  }

  private periodsOf(unitId: string, day: string): UnitPeriod[] {
    return this.ledger.periods.filter(
      (period) =>
        period.unitId === unitId && period.validFrom <= day && (period.validTo ?? '9999-12-31') >= day,
    );
  }

  /** Whether the unit is one of the roots, or stood below one on that day. */
  private isBelow(roots: readonly string[], unitId: string | null, day: string): boolean {
    if (unitId === null) return false;
    if (roots.includes(unitId)) return true;
    return this.periodsOf(unitId, day).some(({ parentId }) => this.isBelow(roots, parentId, day));
  }

  private fits(filter: MeritFilter, { merit, day, unitId, communeUnitId }: FoundMerit): boolean {
    const { unitIds, unitMap } = filter;
    const treeDay = unitMap === 'now' ? this.today : day;
    return (
      filter.from <= day &&
      day <= filter.to &&
      among(filter.ownUnitIds, unitId) &&
      among(filter.communeUnitIds, communeUnitId) &&
      (unitIds === undefined ||
        this.isBelow(unitIds, unitId, treeDay) ||
        this.isBelow(unitIds, communeUnitId, treeDay)) &&
      fitsPlainly(filter, merit)
    );
  }
}

function fitsPlainly(filter: MeritFilter, merit: LedgerMerit): boolean {
  return (
    among(filter.partyId === undefined ? undefined : [filter.partyId], merit.partyId) &&
    among(filter.alias === undefined ? undefined : [filter.alias], merit.alias) &&
    (filter.aliasCode === undefined || merit.alias?.startsWith(filter.aliasCode) === true) &&
    among(filter.partyKinds, merit.partyKind) &&
    among(filter.associationUnitIds, merit.associationUnitId) &&
    among(filter.kinds, merit.kind) &&
    among(filter.categoryCodes, merit.categoryCode) &&
    (filter.withoutParty !== true || merit.partyId === null) &&
    (filter.withoutAssociation !== true || merit.associationUnitId === null) &&
    (filter.withoutCommune !== true || merit.communeUnitId === null) &&
    (filter.used === undefined || filter.used === merit.isUsed)
  );
}

function among(values: readonly string[] | undefined, value: string | null): boolean {
  return values === undefined || (value !== null && values.includes(value));
}

function keyOf(
  { merit, day, unitId, communeUnitId }: FoundMerit,
  groupBy: readonly MeritGroup[],
): MeritGroupKey {
  const values: Readonly<Record<MeritGroup, string | null>> = {
    association: merit.associationUnitId,
    unit: unitId,
    commune: communeUnitId,
    kind: merit.kind,
    category: merit.categoryCode,
    partyKind: merit.partyKind,
    party: merit.partyId,
    month: day.slice(0, 'YYYY-MM'.length),
    year: day.slice(0, 'YYYY'.length),
  };
  return Object.fromEntries(groupBy.map((group) => [group, values[group]]));
}
