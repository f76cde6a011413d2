import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsISO8601, IsString, IsUUID, ValidateNested } from 'class-validator';
import { SignedInView } from '../queries/signed-in.view';

/** A session under a new secret. */
export class BegunSessionView {
  @IsString()
  sessionToken!: string;

  @ValidateNested()
  @Type(() => SignedInView)
  session!: SignedInView;
}

export class TokenView {
  /** EdDSA JWT, good for 60 seconds. */
  @IsString()
  token!: string;

  @IsUUID()
  officerId!: string;
}

export class SessionOwnerView {
  @IsUUID()
  officerId!: string;
}

export class ListedSessionView {
  @IsISO8601()
  startedAt!: string;

  /** To the minute. */
  @IsISO8601()
  lastSeenAt!: string;

  /** Whether it is the one that asks. */
  @IsBoolean()
  current!: boolean;

  @IsString()
  agentFamily!: string;
}

export class ListedSessionsView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ListedSessionView)
  sessions!: ListedSessionView[];
}

/** A second factor to be confirmed; never stored in an answer. */
export class ProposedTotpView {
  /** Base32, to be typed where nothing can be scanned. */
  @IsString()
  secret!: string;

  @IsString()
  otpauthUrl!: string;

  /** The same as an image. */
  @IsString()
  qrSvg!: string;
}
