import { ISSUER_LEVELS, proposerOf, provinceOf, type IssuerLevel } from './bodies';
import type { MeritView } from './ledger';
import type { DossierPlan, Nominee } from './play-dossier';
import type { PlayedTip } from './play-tip';
import type { DemoContribution, DemoNomination } from './register-row';
import type { Stage } from './stage';
import type { Parties } from './parties';

interface AwardForm {
  readonly awardFormCode: string;
  readonly issuerLevel: string;
}

interface Placed {
  readonly province: string;
  readonly level: IssuerLevel;
  readonly nominee: Nominee;
}

/** What the dossiers are drawn up from. */
export interface Nominated {
  readonly stage: Stage;
  readonly parties: Parties;
  readonly merits: readonly MeritView[];
  /** The commune of each province whose chair signs. */
  readonly communes: ReadonlyMap<string, string>;
}

/** One dossier for each issuer of each province, with everybody whom the rows nominate. */
export async function planDossiers(from: Nominated, tips: readonly PlayedTip[]): Promise<DossierPlan[]> {
  const [province] = from.communes.keys();
  const levels = await levelsOf(from.stage, province ?? '');
  const placed = await Promise.all(
    tips.flatMap((tip) => tip.row.nominations.map((nomination) => place(from, tip, nomination, levels))),
  );
  return [...from.communes].flatMap(([code, commune]) =>
    ISSUER_LEVELS.flatMap((level) => {
      const nominees = placed
        .filter((one) => one.province === code && one.level === level)
        .map(({ nominee }) => nominee);
      return nominees.length === 0 ? [] : [{ province: code, commune, level, nominees }];
    }),
  );
}

async function levelsOf(stage: Stage, province: string): Promise<ReadonlyMap<string, string>> {
  const secretary = stage.officer('committee_secretary', proposerOf(province));
  const { items } = await secretary.get<{ items: AwardForm[] }>('/api/recognition/award-forms');
  return new Map(items.map(({ awardFormCode, issuerLevel }) => [awardFormCode, issuerLevel]));
}

async function place(
  { parties, merits }: Nominated,
  tip: PlayedTip,
  { contribution, awardForm, vote }: DemoNomination,
  levels: ReadonlyMap<string, string>,
): Promise<Placed> {
  const level = ISSUER_LEVELS.find((known) => known === levels.get(awardForm));
  const deed = tip.row.contributions[contribution - 1];
  if (!level || !deed) throw new Error(`${tip.row.row}: nobody in the demo signs ${awardForm}`);
  const province = provinceOf(tip.holder);
  const honouree = await honoureeOf(parties, province, tip, deed);
  const id = 'alias' in honouree ? honouree.alias : honouree.partyId;
  const meritIds = merits
    .filter((merit) => merit.honouree.id === id && merit.awardId === null)
    .map(({ meritId }) => meritId);
  return {
    province,
    level,
    nominee: { row: tip.row.row, honouree, awardForm, vote, meritIds, citation: citationOf(deed) },
  };
}

async function honoureeOf(
  parties: Parties,
  province: string,
  tip: PlayedTip,
  { honouree, association }: DemoContribution,
): Promise<Nominee['honouree']> {
  if (honouree.type === 'reporter') return { alias: tip.aliases[honouree.ordinal - 1] ?? '' };
  return { partyId: await parties.idOf(province, tip.row, honouree, association) };
}

const DEEDS: Readonly<Record<string, string>> = {
  valuable_tip: 'cung cấp nguồn tin có giá trị',
  denunciation: 'tố giác tội phạm kịp thời',
  evidence: 'cung cấp chứng cứ, tài liệu phục vụ điều tra',
  direct_capture: 'trực tiếp tham gia bắt giữ người phạm tội',
  surrender_persuaded: 'vận động người phạm tội ra đầu thú',
};

function citationOf({ kind }: DemoContribution): string {
  return `Đã có thành tích ${DEEDS[kind] ?? 'xuất sắc'}, góp phần bảo vệ an ninh, trật tự năm 2026`;
}
