import type { ValidationArguments, ValidatorConstraintInterface } from 'class-validator';
import { ValidatorConstraint } from 'class-validator';

/** This machine, or one that only a private network reaches (RFC 1918, RFC 4193, RFC 6761). */
const local =
  /^(localhost|.+\.(localhost|local|internal|test)|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[::1\]|\[f[cd][0-9a-f:]+\])$/;

/** A city whose passwords are printed and whose messages anybody reads is shown to nobody outside. */
@ValidatorConstraint({ name: 'demoIsLocal' })
export class DemoIsLocal implements ValidatorConstraintInterface {
  validate(demo: unknown, { object }: ValidationArguments): boolean {
    const { PUBLIC_URL: address } = object as { readonly PUBLIC_URL?: unknown };
    return demo !== 'true' || typeof address !== 'string' || !URL.canParse(address) || isLocal(address);
  }

  defaultMessage(): string {
    return 'a demo city has public passwords and shows its messages: PUBLIC_URL must lead to this machine or a private network';
  }
}

const isLocal = (address: string): boolean => local.test(new URL(address).hostname);
