import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { bodyHash, UnitOfWork } from '@keng/persistence';
import { Audit, type XlsxRow, type XlsxSheet } from '@keng/platform';
import { requireGroups, requirePeriod, type MeritFilter, type MeritGroup } from '../domain/merit-filter';
import { PartyRepository } from '../domain/party.repository';
import { ExportTooLarge } from '../domain/recognition-errors';
import { CommitteeOfficers } from './committee-officers';
import {
  groupColumns,
  groupRow,
  MERIT_COLUMNS,
  meritCaption,
  meritConditions,
  meritRow,
  totalLine,
  type MeritNames,
} from './merit-sheet';
import type { MeritSearchBounds } from './merit-sql';
import { MeritsQuery } from './merits.query';
import type { MeritGroupView, MeritTotalView } from './merits.view';

const PAGE = 500;
/** More lines than a person checks; a narrower question, or one by groups, is answered whole. */
const MOST_LINES = 50_000;
const TITLE = 'SỔ THÀNH TÍCH';

type Names = ReadonlyMap<string, string>;

/** How an officer wants the sheet. */
export interface WantedSheet {
  readonly groupBy: readonly string[];
  /** The words for categories, whose taxonomy is not kept here. */
  readonly categoryLabels: readonly { readonly code: string; readonly label: string }[];
}

/** A question, and the words of categories for its answer. */
interface Asked {
  readonly filter: MeritFilter;
  readonly bounds: MeritSearchBounds;
  readonly categories: Names;
}

/** Merits as a spreadsheet: those of a search one by one, or its groups. Each export is in the audit. */
@Injectable()
export class MeritExportQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merits: MeritsQuery,
    private readonly officers: CommitteeOfficers,
    private readonly parties: PartyRepository,
    private readonly directory: DirectoryCopy,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws PeriodInvalid, GroupNotAllowed, ExportTooLarge */
  async execute(
    actor: Actor,
    filter: MeritFilter,
    { groupBy, categoryLabels }: WantedSheet,
  ): Promise<XlsxSheet> {
    requirePeriod(filter);
    const groups = requireGroups(groupBy);
    const { ledgerArea } = await this.officers.describe(actor);
    const bounds = { area: [...ledgerArea], today: String(vietnamDate(this.clock.now())) };
    // Before the sheet begins: what is refused must not end in half a file.
    const counted = await this.merits.count(filter, bounds, groups.length > 0 ? groups : ['year']);
    const { total } = counted;
    if (groups.length === 0 && total.count > MOST_LINES)
      throw new ExportTooLarge({ count: total.count, mostLines: MOST_LINES });
    await this.record(actor, filter, groups, total);
    const categories = new Map(categoryLabels.map(({ code, label }) => [code, label]));
    const asked = { filter, bounds, categories };
    const above = [TITLE, meritCaption(filter), ...(await this.conditionsOf(asked))];
    const caption = { name: 'Thành tích', above, below: [totalLine(total)] };
    if (groups.length > 0)
      return {
        ...caption,
        columns: groupColumns(groups),
        rows: this.groupRows(asked, groups, counted.groups),
      };
    return { ...caption, columns: MERIT_COLUMNS, rows: this.meritRows(asked) };
  }

  private async conditionsOf({ filter, bounds, categories }: Asked): Promise<readonly string[]> {
    const { unitIds, ownUnitIds, communeUnitIds, associationUnitIds, partyId } = filter;
    const units = new Map<string, string>();
    await this.nameUnits(
      [unitIds, ownUnitIds, communeUnitIds, associationUnitIds].flatMap((ids) => ids ?? []),
      units,
      bounds.today,
    );
    const parties = await this.parties.findAll(partyId === undefined ? [] : [partyId]);
    return meritConditions(filter, namesFrom(units, partyNames(parties), categories));
  }

  private async *meritRows({ filter, bounds, categories }: Asked): AsyncGenerator<XlsxRow> {
    const units = new Map<string, string>();
    for (let cursor: string | undefined; ;) {
      const page = await this.merits.list(filter, bounds, { limit: PAGE, cursor });
      const ids = page.items.flatMap(({ unitId, communeUnitId, associationUnitId }) => [
        unitId,
        communeUnitId,
        associationUnitId,
      ]);
      await this.nameUnits(ids, units, bounds.today);
      const names = namesFrom(units, new Map(), categories);
      for (const merit of page.items) yield meritRow(merit, names);
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  private async *groupRows(
    { bounds, categories }: Asked,
    groupBy: readonly MeritGroup[],
    groups: readonly MeritGroupView[],
  ): AsyncGenerator<XlsxRow> {
    const units = new Map<string, string>();
    const unitIds = groups.flatMap(({ key }) => [key.unit, key.commune, key.association]);
    await this.nameUnits(unitIds, units, bounds.today);
    const partyIds = groups.map(({ key }) => key.party).filter((id) => id != null);
    const parties = await this.parties.findAll(partyIds);
    const names = namesFrom(units, partyNames(parties), categories);
    for (const group of groups) yield groupRow(group, groupBy, names);
  }

  /** Puts names that are not known yet into `units`, as of today. */
  private async nameUnits(
    ids: readonly (string | null | undefined)[],
    units: Map<string, string>,
    today: string,
  ): Promise<void> {
    for (const id of new Set(ids)) {
      if (id == null || units.has(id)) continue;
      const unit = await this.directory.describeUnit(id, Temporal.PlainDate.from(today));
      units.set(id, unit?.fullName ?? id);
    }
  }

  private record(
    { officerId }: Actor,
    filter: MeritFilter,
    groups: readonly MeritGroup[],
    { count }: MeritTotalView,
  ): Promise<void> {
    const { from, to, basis, unitMap } = filter;
    const detail = { from, to, basis, unitMap, groups, count, filter: bodyHash(filter).toString('hex') };
    return this.work.run(() =>
      this.audit.record({ action: 'export-merits', subject: 'officer', subjectId: officerId, detail }),
    );
  }
}

function namesFrom(units: Names, parties: Names, categories: Names): MeritNames {
  const from = (names: Names) => (key: string) => names.get(key) ?? key;
  return { unit: from(units), party: from(parties), category: from(categories) };
}

function partyNames(parties: readonly { readonly id: string; readonly name: string }[]): Names {
  return new Map(parties.map(({ id, name }) => [id, name]));
}
