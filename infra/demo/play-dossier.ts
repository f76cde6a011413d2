import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vietnamDate } from '@keng/kernel';
import { councilOf, issuerOf, proposerOf, type IssuerLevel } from './bodies';
import type { DecisionNumbers } from './decision-numbers';
import type { DeskClient } from './desk-client';
import { doing } from './problem';
import type { Stage } from './stage';

/** Somebody to be honoured, with the achievements of this run that speak for them. */
export interface Nominee {
  readonly row: string;
  readonly honouree: { readonly alias: string } | { readonly partyId: string };
  readonly awardForm: string;
  readonly vote: 'passed' | 'failed';
  readonly meritIds: readonly string[];
  readonly citation: string;
}

/** Everybody of a province whose award the same issuer signs. */
export interface DossierPlan {
  readonly province: string;
  readonly commune: string;
  readonly level: IssuerLevel;
  readonly nominees: readonly Nominee[];
}

interface Cast {
  readonly stage: Stage;
  readonly numbers: DecisionNumbers;
  /** Folder of the certificates. */
  readonly certificates: string;
}

interface Versioned {
  readonly version: number;
}

interface DossierView extends Versioned {
  readonly nominations: readonly {
    readonly nominationId: string;
    readonly recusedOfficerIds: readonly string[];
  }[];
  readonly awards: readonly {
    readonly awardId: string;
    readonly awardNumber: string;
    readonly version: number;
  }[];
}

/** Day from which the demo's achievements count. */
const PERIOD_FROM = '2026-01-01';
const MINUTES_SYMBOL = 'BB-HĐ';

/** Files the dossier, has it appraised, voted on and signed, and hands the awards over with their certificates. */
export async function playDossier(cast: Cast, plan: DossierPlan): Promise<{ dossierId: string }> {
  const work = new DossierWork(cast, plan);
  const about = `dossier ${plan.province}/${plan.level}`;
  const dossierId = await doing(about, 'draw up', () => work.drawUp());
  await doing(about, 'submit', () => work.submit());
  await doing(about, 'appraise', () => work.appraise());
  const passed = await doing(about, 'vote', () => work.vote());
  if (passed === 0) return { dossierId };
  await doing(about, 'decide', () => work.decide());
  await doing(about, 'print and hand over', () => work.handOver());
  return { dossierId };
}

class DossierWork {
  private readonly proposer: DeskClient;
  private readonly standing: DeskClient;
  private readonly issuer: DeskClient;
  private readonly members: readonly DeskClient[];
  private readonly symbol: string;
  private readonly issuerCode: string;
  private readonly today = String(vietnamDate(Temporal.Now.instant()));
  private readonly ballot = new Map<string, Nominee>();
  private dossierId = '';
  private version = 0;

  constructor(
    private readonly cast: Cast,
    private readonly plan: DossierPlan,
  ) {
    const { province, commune, level, nominees } = plan;
    const { issuer, standingBody, symbol } = issuerOf(level, province, commune);
    this.proposer = cast.stage.officer('committee_secretary', proposerOf(province));
    this.standing = cast.stage.officer('committee_secretary', standingBody);
    this.issuer = cast.stage.officer('issuer', issuer);
    this.members = cast.stage.officers('committee_member', councilOf(province));
    this.symbol = symbol;
    this.issuerCode = issuer;
    for (const nominee of nominees) this.ballot.set(randomUUID(), nominee);
  }

  async drawUp(): Promise<string> {
    const answer = await this.proposer.post<Versioned & { dossierId: string }>('/api/recognition/dossiers', {
      title: `Đề nghị khen thưởng phong trào Toàn dân bảo vệ an ninh Tổ quốc (${this.issuerCode})`,
      occasion: 'Tổng kết phong trào năm 2026',
      periodFrom: PERIOD_FROM,
      periodTo: this.today,
      receivedOn: this.today,
      issuerUnitId: this.cast.stage.unitId(this.issuerCode),
      nominations: [...this.ballot].map(([nominationId, { honouree, awardForm, meritIds, citation }]) => ({
        nominationId,
        ...honouree,
        awardFormCode: awardForm,
        meritIds,
        citation,
      })),
    });
    this.dossierId = answer.dossierId;
    this.version = answer.version;
    return answer.dossierId;
  }

  async submit(): Promise<void> {
    await this.step(this.proposer, 'submission', undefined);
  }

  async appraise(): Promise<void> {
    await this.step(this.standing, 'appraisal', { outcome: 'eligible', nominationOutcomes: [] });
  }

  /** @returns how many nominations passed */
  async vote(): Promise<number> {
    const { nominations } = await this.read();
    const present = this.members.map(({ account }) => account.officerId);
    const { passed } = await this.step<{ passed: string[] }>(this.standing, 'council-result', {
      heldOn: this.today,
      minutesNumber: `${this.ballot.size}/${MINUTES_SYMBOL}`,
      memberCount: present.length,
      presentOfficerIds: present,
      results: nominations.map(({ nominationId, recusedOfficerIds }) => {
        const recused = present.filter((officerId) => recusedOfficerIds.includes(officerId));
        return {
          nominationId,
          ...votes(this.ballot.get(nominationId)?.vote ?? 'failed', present.length - recused.length),
          recusedOfficerIds: recused,
        };
      }),
    });
    return passed.length;
  }

  async decide(): Promise<void> {
    await this.cast.numbers.use(this.issuerCode, this.symbol, (decisionNumber) =>
      this.step(this.issuer, 'decision', {
        decisionNumber,
        signedOn: this.today,
        signedByOfficerId: this.issuer.account.officerId,
      }),
    );
  }

  /** Prints each certificate and records that it was handed over. */
  async handOver(): Promise<void> {
    const { awards } = await this.read();
    await mkdir(this.cast.certificates, { recursive: true });
    for (const [at, { awardId, awardNumber, version }] of awards.entries()) {
      const path = `/api/recognition/awards/${awardId}`;
      const pdf = await this.standing.getBytes(`${path}/certificate`);
      await writeFile(join(this.cast.certificates, `${this.issuerCode}-${awardNumber}.pdf`), pdf);
      const handOver = {
        handedOverOn: this.today,
        minutesNumber: `${at + 1}/${MINUTES_SYMBOL}`,
        receivedBy: 'self',
      };
      await this.standing.post(`${path}/hand-over`, handOver, version);
    }
  }

  private read(): Promise<DossierView> {
    return this.standing.get<DossierView>(this.path);
  }

  private async step<Answer>(
    officer: DeskClient,
    act: string,
    body: object | undefined,
  ): Promise<Answer & Versioned> {
    const answer = await officer.post<Answer & Versioned>(`${this.path}/${act}`, body, this.version);
    this.version = answer.version;
    return answer;
  }

  private get path(): string {
    return `/api/recognition/dossiers/${this.dossierId}`;
  }
}

/** All for it, or one for it and the others against. */
function votes(
  vote: 'passed' | 'failed',
  voters: number,
): { votesFor: number; votesAgainst: number; abstained: number } {
  const votesFor = vote === 'passed' ? voters : Math.min(1, voters);
  return { votesFor, votesAgainst: voters - votesFor, abstained: 0 };
}
