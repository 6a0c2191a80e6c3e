import type { ValidationArguments, ValidatorConstraintInterface } from 'class-validator';
import { ValidatorConstraint } from 'class-validator';

/** As examples, images and handbooks have them: whoever guesses begins with these. */
const everybodys = new Set([
  ...['admin', 'alur', 'change-me', 'changeme', 'default', 'example', 'guest', 'letmein', 'master', 'pass'],
  ...['password', 'postgres', 'postgresql', 'rahasia', 'redis', 'root', 'secret', 'test', 'toor', 'user', 'valkey'],
  ...['1234', '12345', '123456', '12345678', '123456789', 'qwerty'],
]);

/** Where real people apply, nobody connects with a password that is known before it is asked for. */
@ValidatorConstraint({ name: 'ownPassword' })
export class OwnPassword implements ValidatorConstraintInterface {
  validate(address: unknown, { object }: ValidationArguments): boolean {
    const { DEMO: demo } = object as { readonly DEMO?: unknown };
    if (typeof address !== 'string' || !URL.canParse(address)) return true;
    const { username, password } = new URL(address);
    if (password === '') return true;
    const isExample = password === 'change-me';
    const isKnown = everybodys.has(password.toLowerCase()) || password === username;
    return !isExample && (demo === 'true' || !isKnown);
  }

  defaultMessage(): string {
    return 'still has the password of the example, or one that everybody knows';
  }
}
