/** Bot Framework activities as a Teams client sends them, for one conversation that lasts as long as the page is open. */

const conversation = { id: `local-${crypto.randomUUID()}`, conversationType: 'personal', isGroup: false };

function base() {
  return {
    id: crypto.randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'emulator',
    serviceUrl: location.origin,
    locale: navigator.language,
    from: { id: 'local-person', name: 'You', role: 'user' },
    recipient: { id: 'mars-medic', name: 'MARS Medic', role: 'bot' },
    conversation,
  };
}

/** Answers come back in the response, so that the bot calls nobody. */
const expectReplies = { deliveryMode: 'expectReplies' };

/** What a person typed. @param {string} text */
export function textMessage(text) {
  return { ...base(), ...expectReplies, type: 'message', textFormat: 'plain', text };
}

/** A press on `Action.Submit`. @param {unknown} value */
export function valueMessage(value) {
  return { ...base(), ...expectReplies, type: 'message', value };
}

/** The page was opened: the bot greets. */
export function arrival() {
  const { from, recipient, ...rest } = base();
  return { ...rest, ...expectReplies, from, recipient, type: 'conversationUpdate', membersAdded: [recipient, from] };
}

/** A press on `Action.Execute`. @param {string} verb @param {unknown} data */
export function execution(verb, data) {
  const action = { type: 'Action.Execute', verb, data };
  return { ...base(), type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } };
}

/**
 * A button of a card wants a dialog (`fetch`), or a button in that dialog was pressed (`submit`).
 * @param {'fetch' | 'submit'} step
 * @param {unknown} data
 */
export function dialogInvoke(step, data) {
  const value = { data, context: { theme: 'default' } };
  return { ...base(), serviceUrl: 'local:page', type: 'invoke', name: `task/${step}`, value };
}

/** @typedef {{ id: string, sender: string, text: string }} Message Somebody's message in the chat. */

/** A message that stands in the chat now. @param {string} sender @param {string} text @returns {Message} */
export function newMessage(sender, text) {
  return { id: crypto.randomUUID(), sender, text };
}

/**
 * Nothing can be sent to this page of its own: a bot that wants to post gives what there is to post in its response.
 * @param {string} name
 * @param {object} value
 */
function extensionInvoke(name, value) {
  return { ...base(), serviceUrl: 'local:page', type: 'invoke', name: `composeExtension/${name}`, value };
}

/** "Explain this error" was chosen for a message. @param {Message} message */
export function fetchTask(message) {
  return extensionInvoke('fetchTask', explainValue(message));
}

/** A press on a button in the dialog about a message. @param {Message} message @param {unknown} data */
export function submitTask(message, data) {
  return extensionInvoke('submitAction', { ...explainValue(message), data });
}

/** @param {Message} message */
function explainValue({ id, sender, text }) {
  const messagePayload = {
    id,
    createdDateTime: new Date().toISOString(),
    messageType: 'message',
    importance: 'normal',
    from: { user: { displayName: sender, userIdentityType: 'aadUser' } },
    body: { contentType: 'html', content: htmlOf(text) },
    attachments: [],
    mentions: [],
    reactions: [],
  };
  return { commandId: 'explainError', commandContext: 'message', context: { theme: 'default' }, messagePayload };
}

/** As Teams keeps what people write: nothing of it is an element. @param {string} text */
function htmlOf(text) {
  const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${written.replaceAll('\n', '<br>')}</p>`;
}

/** Words typed into the search, and from which result on. @param {string} words @param {number} skip */
export function searchQuery(words, skip) {
  return extensionInvoke('query', {
    commandId: 'searchEntries',
    parameters: [{ name: 'query', value: words }],
    queryOptions: { skip, count: RESULTS },
  });
}

/** So many results Teams asks for at once. */
export const RESULTS = 25;
