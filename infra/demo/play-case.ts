import { randomUUID } from 'node:crypto';
import { vietnamDate } from '@keng/kernel';
import { provinceOf } from './bodies';
import type { DecisionNumbers } from './decision-numbers';
import type { DeskClient } from './desk-client';
import type { Parties } from './parties';
import type { PlayedTip } from './play-tip';
import { doing, isRefusedAs } from './problem';
import { CASE_STAGES, type CaseStage, type DemoContribution } from './register-row';
import type { Stage } from './stage';
import { onceKnown, until } from './until';

/** A case with the tips that went into it, the first one leading. */
export interface PlayedCase {
  readonly first: PlayedTip;
  readonly joined: readonly PlayedTip[];
}

interface Cast {
  readonly stage: Stage;
  readonly parties: Parties;
  readonly numbers: DecisionNumbers;
}

interface CaseView {
  readonly version: number;
  readonly tips: readonly unknown[];
}

const PLAN_DAYS = 7;
const STALE_RETRIES = 5;
const PROTECTION =
  'Chỉ dùng bí danh trong hồ sơ; không làm việc tại nơi cư trú của người báo tin; hạn chế người biết.';
const DECISION_SYMBOL = 'QĐ-CSĐT';

/** Verifies the case as far as its row says. */
export async function playCase(cast: Cast, played: PlayedCase): Promise<void> {
  const { row } = played.first;
  const work = new Casework(cast, played);
  await doing(row.row, 'wait for the case', () => work.waitUntilOpen());
  await work.reach('assigned', 'assign', () => work.assign());
  await work.reach('planned', 'plan', () => work.plan());
  await work.reach('approved', 'approve the plan', () => work.approve());
  await work.reach('approved', 'record entries', () => work.recordEntries());
  if (row.extension !== undefined) await doing(row.row, 'extend', () => work.extend());
  await work.reach('proposed', 'propose the conclusion', () => work.propose());
  await work.reach('concluded', 'conclude', () => work.conclude());
}

class Casework {
  private readonly commander: DeskClient;
  private readonly lead: DeskClient;
  private readonly supporting: readonly DeskClient[];
  private readonly today = String(vietnamDate(Temporal.Now.instant()));
  private version = 0;

  constructor(
    private readonly cast: Cast,
    private readonly played: PlayedCase,
  ) {
    const { holder } = played.first;
    this.commander = cast.stage.officer('case_commander', holder);
    const [lead, ...supporting] = cast.stage.officers('investigator', holder);
    if (!lead) throw new Error(`the accounts file has no investigator of ${holder}`);
    this.lead = lead;
    this.supporting = supporting;
  }

  async reach(stage: CaseStage, act: string, work: () => Promise<void>): Promise<void> {
    const { row, caseStage = 'opened' } = this.played.first.row;
    if (CASE_STAGES.indexOf(caseStage) >= CASE_STAGES.indexOf(stage)) await doing(row, act, work);
  }

  /** Intake has answered before the case service has heard of it. */
  async waitUntilOpen(): Promise<void> {
    const tips = 1 + this.played.joined.length;
    const view = await until(`case ${this.path} with ${tips} tips`, async () => {
      const found = await this.findCase();
      return found?.tips.length === tips ? found : undefined;
    });
    this.version = view.version;
  }

  async assign(): Promise<void> {
    const assignment = {
      leadOfficerId: this.lead.account.officerId,
      supportingOfficerIds: this.supporting.map(({ account }) => account.officerId),
    };
    await onceKnown(['capacity-missing', 'officer-inactive'], () => this.decide('assignment', assignment));
    await this.sendNotices('received');
  }

  async plan(): Promise<void> {
    const { plan = '', narrative } = this.played.first.row;
    const dueOn = String(vietnamDate(Temporal.Now.instant()).add({ days: PLAN_DAYS }));
    const { version } = await this.lead.put<{ version: number }>(
      `${this.path}/plan`,
      {
        purpose: plan,
        content: `Nội dung cần làm rõ theo nguồn tin (${narrative.length} ký tự): người, phương tiện, thiệt hại, chứng cứ.`,
        steps: [
          { text: 'Kiểm tra hiện trường, thu thập dữ liệu camera', dueOn },
          { text: 'Ghi lời khai những người liên quan', dueOn },
        ],
        reporterProtection: PROTECTION,
      },
      this.version,
    );
    this.version = version;
  }

  async approve(): Promise<void> {
    await this.change(this.commander, 'plan/approval', undefined);
  }

  async recordEntries(): Promise<void> {
    for (const entry of this.played.first.row.entries) {
      const occurredAt = String(Temporal.Now.instant().subtract({ minutes: 1 }));
      await this.lead.post(`${this.path}/entries`, { ...entry, occurredAt });
    }
  }

  async extend(): Promise<void> {
    await this.decide('extensions', { reasonCode: this.played.first.row.extension });
  }

  async propose(): Promise<void> {
    const { conclusion } = this.played.first.row;
    const contributions = await Promise.all(
      [this.played.first, ...this.played.joined].flatMap((tip) =>
        tip.row.contributions.map((contribution) => this.toContribution(tip, contribution)),
      ),
    );
    await this.change(this.lead, 'conclusion-proposal', { ...conclusion, contributions });
  }

  async conclude(): Promise<void> {
    await this.decide('conclusion', {});
    await this.sendNotices('decision', 'result');
  }

  private async toContribution(
    tip: PlayedTip,
    { honouree, kind, association }: DemoContribution,
  ): Promise<object> {
    const whom =
      honouree.type === 'reporter'
        ? { alias: tip.aliases[honouree.ordinal - 1] }
        : { partyId: await this.cast.parties.idOf(provinceOf(tip.holder), tip.row, honouree, association) };
    return {
      contributionId: randomUUID(),
      ...whom,
      tipId: tip.tipId,
      kind,
      ...(association !== undefined && { associationUnitId: this.cast.stage.unitId(association) }),
    };
  }

  private async sendNotices(...endings: readonly string[]): Promise<void> {
    const { notices } = this.played.first.row;
    for (const notice of notices) {
      if (!endings.some((ending) => notice.noticeCode.endsWith(`_${ending}`))) continue;
      await this.change(this.lead, 'notices', { ...notice, sentOn: this.today });
    }
  }

  /** A decision of the commander, with a number from the office's book. */
  private async decide(act: string, body: object): Promise<void> {
    await this.cast.numbers.use(this.played.first.holder, DECISION_SYMBOL, (decisionNumber) =>
      this.change(this.commander, act, { ...body, decisionNumber, decidedOn: this.today }),
    );
  }

  /** Decides on what was read; reads again when the case moved on meanwhile, as it does when a tip or a day off joins. */
  private async change(officer: DeskClient, act: string, body: object | undefined): Promise<void> {
    for (let left = STALE_RETRIES; ; left -= 1) {
      try {
        const { version } = await officer.post<{ version: number }>(
          `${this.path}/${act}`,
          body,
          this.version,
        );
        this.version = version;
        return;
      } catch (error) {
        if (left === 0 || !isRefusedAs(error, 'stale-version')) throw error;
        this.version = (await this.findCase())?.version ?? this.version;
      }
    }
  }

  private async findCase(): Promise<CaseView | undefined> {
    try {
      return await this.commander.get<CaseView>(this.path);
    } catch (error) {
      if (isRefusedAs(error, 'not-found')) return undefined;
      throw error;
    }
  }

  private get path(): string {
    return `/api/cases/cases/${this.played.first.caseId}`;
  }
}
