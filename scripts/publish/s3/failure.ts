import { Failure } from '../../cli/command.ts';

/** What S3's own codes mean to somebody who publishes. */
const SENTENCES: Record<string, string> = {
  InvalidAccessKeyId:
    'it doesn’t know the key. Check AWS_ACCESS_KEY_ID, and that the endpoint is of the same host.',
  SignatureDoesNotMatch: 'the secret isn’t the key’s. Check AWS_SECRET_ACCESS_KEY.',
  AccessDenied: 'the key may not do it. It needs to list, read, write and delete objects of the bucket.',
  RequestTimeTooSkewed: 'this machine’s clock is off. Set it, and run the command again.',
  ExpiredToken: 'the session has expired. Get new keys, and run the command again: it goes on.',
  NoSuchBucket: 'there is no such bucket. Make it, or correct --to.',
  AuthorizationHeaderMalformed: 'the bucket is in another region. Check AWS_REGION.',
  PermanentRedirect:
    'the bucket is in another region or at another endpoint. Check AWS_REGION and --endpoint.',
};

const GOES_ON = 'What was uploaded stays; run the command again, and it goes on.';

/** A refusal that trying again doesn't change, from the status and the XML that came with it. */
export function refusal(bucket: string, status: number, xml: string): Failure {
  const code = errorCode(xml);
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return new Failure(
    sentence === undefined
      ? `The host of s3://${bucket} answers ${status}${code && ` (${code})`}. Check --to, --endpoint and the keys. ${GOES_ON}`
      : `The host of s3://${bucket} refuses: ${sentence}`,
  );
}

/** What is said when a failure that might have passed didn't. */
export function stillFailing(bucket: string, what: string): Failure {
  return new Failure(
    `The host of s3://${bucket} fails again and again (${what}). If it never answered, check --endpoint and the network. ${GOES_ON}`,
  );
}

/** `SlowDown` of `<Error><Code>SlowDown</Code>…`; empty where the host says none. */
export function errorCode(xml: string): string {
  return /<Code>(\w+)<\/Code>/.exec(xml)?.[1] ?? '';
}
