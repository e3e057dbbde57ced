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
