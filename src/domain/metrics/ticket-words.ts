/** What a ticket is, whatever its system and its team call it: figures come out by these alone, so that no name ever does. */
export const TICKET_KINDS = ['question', 'incident', 'problem', 'task', 'request', 'other'] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

/** The way that a ticket came. */
export const CHANNELS = ['email', 'web', 'chat', 'phone', 'messaging', 'social', 'api', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What exports write for each kind, in small letters without accents; anything else, and nothing, is `other`. */
export const KIND_WORDS: Record<Exclude<TicketKind, 'other'>, readonly string[]> = {
  question: words(
    'question, questions, how to, how-to, inquiry, enquiry, general inquiry, product inquiry, support question',
    'pregunta, consulta, duda, pergunta, dúvida, pytanie, вопрос',
  ),
  incident: words(
    'incident, [system] incident, bug, defect, error, fault, failure, technical issue, product issue',
    'incidente, incidencia, fallo, falla, defecto, defeito, erro, incydent, błąd, usterka, инцидент, ошибка, сбой',
  ),
  problem: words('problem, [system] problem, issue, problema, проблема'),
  task: words(
    'task, sub-task, subtask, story, epic, change, [system] change, tarea, tarefa, zadanie, задача',
  ),
  request: words(
    'request, service request, [system] service request, [system] service request with approvals, feature request',
    'new feature, improvement, suggestion, feature, solicitud, petición, sugerencia, solicitação, requisição, pedido',
    'sugestão, melhoria, wniosek, prośba, żądanie, sugestia, запрос, заявка, предложение',
  ),
};

export const CHANNEL_WORDS: Record<Exclude<Channel, 'other'>, readonly string[]> = {
  // Numbers are those of Freshdesk's API.
  email: words('email, e-mail, mail, outbound email, 1, 10, correo, correo electrónico, почта, poczta'),
  web: words(
    'web, web form, web service, webform, form, portal, self-service, self service, help center, web widget, widget',
    'feedback widget, jira, customer portal, helpdesk, help desk, 2, 9, formulario, formulário, formularz, портал, форма',
  ),
  chat: words('chat, live chat, chatbot, conversation, messenger, virtual agent, 7, czat, чат'),
  phone: words(
    'phone, phone call, phone call (inbound), call, voice, 3, teléfono, telefone, telefon, звонок, телефон',
  ),
  messaging: words(
    'messaging, whatsapp, sms, telegram, line, native_messaging, native messaging, any_channel',
  ),
  social: words('social, facebook, facebook post, twitter, x, instagram, instagram_direct, youtube, 5, 6'),
  api: words('api, rest, integration, sample_ticket, system, monitoring, event, event management'),
};

function words(...lists: string[]): readonly string[] {
  return lists.flatMap((list) => list.split(', ')).map(foldedWord);
}

/** A word as it is compared: small, without accents, without blanks around it. */
export function foldedWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
