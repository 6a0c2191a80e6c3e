// The shared sample: a garden office permits beehives. Small, memorable, about no real service.
import {
  drawProcess,
  end,
  exclusive,
  performer,
  reminder,
  serviceTask,
  start,
  timeout,
  userTask,
  workingTime,
} from '../draw-process.js';

/** Review by the garden office within two hours; a reminder after four; after eight silence means yes. */
export const beehivePermit = drawProcess({
  id: 'beehive-permit',
  participants: [performer('garden-reviewer', ['garden-office', 'reviewer'])],
  elements: {
    applied: start(),
    review: userTask({ participant: 'garden-reviewer', standardTime: '2h' }),
    'review-reminder': reminder('review', workingTime('4h')),
    remind: serviceTask('message', { template: 'beehive-reminder' }),
    reminded: end(),
    'review-silent': timeout('review', workingTime('8h')),
    'is-fit': exclusive('declined'),
    issue: serviceTask('letter', { letter: 'beehive-permit' }),
    granted: end('granted'),
    declined: end('refused'),
  },
  flows: [
    ['applied', 'review'],
    ['review-reminder', 'remind'],
    ['remind', 'reminded'],
    ['review-silent', 'issue'],
    ['review', 'is-fit'],
    ['is-fit', 'issue', 'decision = "approve"'],
    ['is-fit', 'declined'],
    ['issue', 'granted'],
  ],
});
