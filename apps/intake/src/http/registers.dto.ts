import { IsIn } from 'class-validator';
import { IsPlainDate, Optional } from '@keng/contracts';

export const FORMATS = ['json', 'pdf', 'xlsx'] as const;

/** `GET /api/intake/registers/{unitId}/{year}`. */
export class RegisterDto {
  /** Days of entry in Viet Nam, both inclusive. */
  @Optional() @IsPlainDate() from?: string;
  @Optional() @IsPlainDate() to?: string;
  @IsIn(FORMATS) format: (typeof FORMATS)[number] = 'json';
}
