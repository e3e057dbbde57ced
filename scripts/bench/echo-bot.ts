/** The bare bot that ours is held against: the adapter and the server of the SDK's own samples, answering with the text. */
import {
  ActivityHandler,
  type Request as BotRequest,
  type Response as BotResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
} from 'botbuilder';
import restify, { type Request, type Response } from 'restify';

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  // restify's types and the SDK's describe the same objects in their own words.
  const [asked, answered] = [request as unknown as BotRequest, response as unknown as BotResponse];
  await adapter.process(asked, answered, (context) => bot.run(context));
});
server.get('/healthz', async (_request: Request, response: Response) => {
  response.send(200, { status: 'ok' });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
