import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { agentFamilies, type AgentFamily, type Role, roles } from '@keng/contracts';

/** An appointment in force today. */
export class SessionAppointmentView {
  @IsUUID()
  appointmentId!: string;

  @IsUUID()
  unitId!: string;

  /** Full name of today. */
  @IsString()
  unitName!: string;

  @IsIn(roles)
  role!: Role;

  /** Procedural capacity, where the appointment gives one. */
  @IsOptional()
  @IsString()
  capacity?: string;
}

export class SessionOfficerView {
  @IsUUID()
  officerId!: string;

  @IsString()
  displayName!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SessionAppointmentView)
  appointments!: readonly SessionAppointmentView[];
}

/** Who is signed in, under what and until when, and what the page needs to act. */
export class OpenSessionView {
  @ValidateNested()
  @Type(() => SessionOfficerView)
  officer!: SessionOfficerView;

  /** The one appointment that was chosen to act under; null: all. */
  @IsOptional()
  @IsUUID()
  actingAppointmentId!: string | null;

  /** What the appointments acted under allow; empty when the chosen one has ended. */
  @IsIn(roles, { each: true })
  roles!: readonly Role[];

  /** Whether a second factor is on. */
  @IsBoolean()
  totpOn!: boolean;

  /** Goes into `X-CSRF-Token` of every change; another one after sign-in and after a change of password. */
  @IsString()
  csrfToken!: string;

  /** When the session ends if nobody uses it, whichever of the two limits comes first. */
  @IsISO8601()
  expiresAt!: string;

  /** When it ends for want of use; requests put it off, reading the session does not. */
  @IsISO8601()
  idleExpiresAt!: string;

  /** When it ends however much it is used. */
  @IsISO8601()
  sessionExpiresAt!: string;
}

export class OwnSessionView {
  @IsISO8601()
  startedAt!: string;

  /** To the minute. */
  @IsISO8601()
  lastSeenAt!: string;

  /** Whether it is the one that asks. */
  @IsBoolean()
  current!: boolean;

  /** Family of the browser. */
  @IsIn(agentFamilies)
  agentFamily!: AgentFamily;
}

/** The officer's open sessions, the last used first; a hundred at most. */
export class SessionListView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OwnSessionView)
  sessions!: OwnSessionView[];
}

/** A second factor that counts once a code of it was shown; given here and nowhere again. */
export class TotpProposalView {
  /** Base32, to be typed where nothing can be scanned. */
  @IsString()
  secret!: string;

  @IsString()
  otpauthUrl!: string;

  /** The same as an image. */
  @IsString()
  qrSvg!: string;
}
