/** A report is written as `npm run format` would leave it, so that the next check finds nothing to say. */
import { format } from 'oxfmt';

/** @param printWidth a table that is wider is written without padding */
export const formatReport = async (text, printWidth = 120) => {
  const { code, errors } = await format('report.md', text, { singleQuote: true, printWidth });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
};
