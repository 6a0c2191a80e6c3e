/** What an answer of `npm audit --json` means for us: pure, so that it is tried without a network. */

const weighty = new Set(['high', 'critical']);

const advisoriesOf = (vulnerabilities) => {
  const told = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one === 'object'));
  return [...new Map(told.map((one) => [one.url, one])).values()].filter(({ severity }) => weighty.has(severity));
};

/**
 * @param report what npm said, or nothing where it said nothing that can be read
 * @param exceptions `{advisory, package, reason, until}`: an exception is good to the end of its day and no longer
 * @param today ISO date
 * @returns `asked: false` where the service did not answer; else what is found, and which exceptions are over or idle
 */
export const judgeAudit = (report, exceptions, today) => {
  if (!report || typeof report.vulnerabilities !== 'object') return { asked: false, found: [], over: [], idle: [] };
  const advisories = advisoriesOf(report.vulnerabilities);
  const exceptionOf = ({ url }) => exceptions.find(({ advisory }) => url.endsWith(`/${advisory}`));
  const found = advisories.filter((one) => {
    const exception = exceptionOf(one);
    return !exception || exception.until < today;
  });
  return {
    asked: true,
    found: found.map(({ name, severity, title, url }) => `${name}: ${severity}, ${title} (${url})`),
    over: exceptions.filter(({ until }) => until < today).map(({ advisory }) => advisory),
    idle: exceptions
      .filter(({ advisory }) => !advisories.some(({ url }) => url.endsWith(`/${advisory}`)))
      .map(({ advisory }) => advisory),
  };
};
