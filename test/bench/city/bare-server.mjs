/** The least that can be answered: Fastify and a JSON of the same size, in a process of its own. Tells its port. */
import fastify from 'fastify';

const body = JSON.parse(process.argv[2]);
const app = fastify();
app.get('/', () => body);
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.once('disconnect', () => process.exit(0));
