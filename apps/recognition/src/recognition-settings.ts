import { IsUrl } from 'class-validator';

/** Variables of the service beside those of every service. */
export class RecognitionSettings {
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'give the address under which the public reaches Kẻng, e.g. https://keng.tinh.gov.vn' },
  )
  KENG_PUBLIC_URL: string = 'http://127.0.0.1:8080';
}
