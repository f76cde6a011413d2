import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { IsString, IsUrl } from 'class-validator';

/** Variables of the service beside those of every service. */
export class RecognitionSettings {
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'give the address under which the public reaches Kẻng, e.g. https://keng.tinh.gov.vn' },
  )
  KENG_PUBLIC_URL: string = 'http://127.0.0.1:8080';

  /** Printed files lie here for a day, sealed. Processes that share one database share it, or a file may be missing. */
  @IsString({ message: 'give a directory that only this service can read, e.g. /var/lib/keng/prints' })
  KENG_PRINT_DIRECTORY: string = join(tmpdir(), `keng-prints-${userInfo().uid}`);
}
