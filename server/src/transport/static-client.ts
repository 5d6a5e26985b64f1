import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * The built client. Files under `assets/` carry a hash in their name and never change; everything else is asked
 * for again each time. A path that is no file is a page of the client, which knows its own routes.
 */
export async function serveClient(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  app.get('/*', async (request, reply) => {
    const wantsPage = !/\.[a-z0-9]{1,8}$/i.test(request.url.split('?', 1)[0]!);
    return wantsPage ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
