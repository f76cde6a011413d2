import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@keng/persistence';
import { communesOf, provinceOf } from './bodies';
import { mapBounded } from './bounded';
import { DecisionNumbers } from './decision-numbers';
import type { DemoAccount } from './desk-client';
import { planDossiers } from './dossier-plans';
import { expectedFigures, expectedMerits } from './expected-figures';
import { differences, type Difference, type Figures } from './figures';
import { readLabels } from './labels';
import { findMerits, type MeritView } from './ledger';
import { observeFigures, sourcesOf, type Traces } from './observe-figures';
import { Parties } from './parties';
import { playCase, type PlayedCase } from './play-case';
import { playDossier } from './play-dossier';
import { assess, joinCase, playTip, type PlayedTip } from './play-tip';
import { showProgress, SILENT, type Progress } from './progress';
import { readRegister } from './read-register';
import type { DemoRow } from './register-row';
import { Stage } from './stage';
import { until } from './until';

/** What a run of the demo needs. */
export interface DemoOptions {
  /** Address of the installation, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  /** Folder for the certificates and the ids of what was made. */
  readonly out: string;
  /** CSV of the tips to play; the register of 2026 without it. */
  readonly register?: string;
  /** Where to show how far it has come; nowhere without it. */
  readonly progress?: NodeJS.WriteStream;
}

export interface DemoOutcome {
  readonly expected: Figures;
  readonly observed: Figures;
  readonly differences: readonly Difference[];
  /** Vietnamese words for the codes of the figures. */
  readonly labels: ReadonlyMap<string, string>;
  /** Folder with one PDF for each award. */
  readonly certificates: string;
  readonly seconds: number;
}

const OFFICERS_AT_ONCE = 8;

/**
 * Plays a register through the gateway as officers would, reads the figures back and compares them with
 * those that the register alone gives. Counts its own tips only, so an installation may hold others.
 * @throws ActFailed naming the row and the act that the installation refused
 */
export async function playDemo({
  url,
  accounts,
  out,
  register = projectPath('infra', 'demo', 'register-2026.csv'),
  progress,
}: DemoOptions): Promise<DemoOutcome> {
  const started = performance.now();
  const rows = readRegister(readFileSync(register, 'utf8'));
  const stage = new Stage(url, accounts);
  const steps = progress ? showProgress(rows.length * 2 + countCases(rows), progress) : SILENT;
  const certificates = join(out, 'certificates');
  rmSync(certificates, { recursive: true, force: true });
  await stage.prepare(rows);
  const [traces] = await Promise.all([new Play(stage, rows, out, steps).run(), stage.openCurtain()]);
  steps.phase('đối chiếu số liệu');
  const observed = await observeFigures(stage, traces, () => steps.done());
  const expected = expectedFigures(rows);
  return {
    expected,
    observed,
    differences: differences(expected, observed),
    labels: await readLabels(stage, rows),
    certificates,
    seconds: (performance.now() - started) / 1_000,
  };
}

function countCases(rows: readonly DemoRow[]): number {
  return rows.filter(({ caseStage }) => caseStage !== undefined && caseStage !== 'joined').length;
}

/** The acts of the play, in order: tips, cases, merits, dossiers. */
class Play {
  private readonly numbers = new DecisionNumbers();
  private readonly parties: Parties;
  private readonly provinces: readonly string[];

  constructor(
    private readonly stage: Stage,
    private readonly rows: readonly DemoRow[],
    private readonly out: string,
    private readonly steps: Progress,
  ) {
    this.parties = new Parties(stage);
    this.provinces = [...new Set(rows.map(({ desk }) => provinceOf(desk)))];
  }

  async run(): Promise<Traces> {
    this.steps.phase('tiếp nhận, phân loại');
    const tips = await mapBounded(this.rows, OFFICERS_AT_ONCE, (row) => this.tell(playTip(this.stage, row)));
    this.steps.phase('xác minh vụ việc');
    const cases = await this.playCases(tips);
    const accepted = cases.flatMap(({ first, joined }) => [first, ...joined]);
    const ofCases = new Map(accepted.map((tip) => [tip.row.row, tip]));
    const all = tips.map((tip) => ofCases.get(tip.row.row) ?? tip);
    this.steps.phase('khen thưởng');
    const merits = await this.awaitMerits(all);
    const dossiers = await this.playDossiers(all, merits);
    const traces = { tips: all, cases, dossiers, provinces: this.provinces };
    this.keepIds(traces);
    return traces;
  }

  private async playCases(tips: readonly PlayedTip[]): Promise<PlayedCase[]> {
    const leading = tips.filter(({ row }) => row.caseStage !== undefined && row.caseStage !== 'joined');
    const cast = { stage: this.stage, parties: this.parties, numbers: this.numbers };
    return mapBounded(leading, OFFICERS_AT_ONCE, async (first) => {
      const repeats = tips.filter(({ row }) => row.caseStage === 'joined' && row.sameAs === first.row.row);
      const joined = await mapBounded(repeats, 1, (tip) => joinCase(this.stage, tip, first));
      await playCase(cast, { first, joined });
      for (const tip of [first, ...joined]) await assess(this.stage, tip);
      this.steps.done();
      return { first, joined };
    });
  }

  /** The ledger fills from two other services' events. */
  private awaitMerits(tips: readonly PlayedTip[]): Promise<MeritView[]> {
    const wanted = expectedMerits(this.rows).length;
    return until(`${wanted} merits in the ledger`, async () => {
      const found = await findMerits(this.stage, this.provinces, sourcesOf({ tips }));
      return found.length >= wanted ? found : undefined;
    });
  }

  private async playDossiers(
    tips: readonly PlayedTip[],
    merits: readonly MeritView[],
  ): Promise<Traces['dossiers']> {
    const { stage, parties } = this;
    const plans = await planDossiers({ stage, parties, merits, communes: communesOf(this.rows) }, tips);
    const cast = { stage: this.stage, numbers: this.numbers, certificates: join(this.out, 'certificates') };
    return mapBounded(plans, OFFICERS_AT_ONCE, async (plan) => ({
      ...(await playDossier(cast, plan)),
      plan,
    }));
  }

  private async tell<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    this.steps.done();
    return result;
  }

  /** Which tips, cases and dossiers are this run's, for whoever wants to look at them in the pages. */
  private keepIds({ tips, dossiers }: Traces): void {
    mkdirSync(this.out, { recursive: true });
    const run = {
      playedAt: String(Temporal.Now.instant()),
      tips: tips.map(({ row, tipId, caseId, aliases }) => ({ row: row.row, tipId, caseId, aliases })),
      dossiers: dossiers.map(({ dossierId }) => dossierId),
    };
    writeFileSync(join(this.out, 'run.json'), `${JSON.stringify(run, undefined, 2)}\n`);
  }
}
