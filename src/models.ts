import type { Model } from "mongoose";
import { agentSchema, type Agent } from "./agents/agent.model";
import { passwordLinkSchema, type PasswordLink } from "./agents/password-link.model";
import { apiTokenSchema, webSessionSchema, type ApiToken, type WebSession } from "./agents/web-session.model";
import {
  assistAnswerSchema,
  assistSettingsSchema,
  assistUsageSchema,
  type StoredAssistAnswer,
  type StoredAssistSettings,
  type StoredAssistUsage,
} from "./assist/assist.model";
import { auditEntrySchema, type AuditEntry } from "./audit/audit-entry.model";
import {
  faqReplySchema,
  faqSchema,
  faqVersionSchema,
  ignoredQuestionSchema,
  unansweredSchema,
  type Faq,
  type FaqReply,
  type FaqVersion,
  type IgnoredQuestion,
  type Unanswered,
} from "./automation/faq.model";
import { faqModelSchema, type StoredFaqModel } from "./automation/faq-training.model";
import { faqPolicySchema, type StoredFaqPolicy } from "./automation/faq-policy.model";
import { faqWordListSchema, type FaqWordList } from "./automation/faq-words.model";
import { flowSchema, flowVersionSchema, type Flow, type StoredFlowVersion } from "./automation/flow.model";
import { channelSchema, type Channel } from "./channels/channel.model";
import { rawEventSchema, type RawEvent } from "./channels/raw-event.model";
import { campaignEntrySchema, type CampaignEntry } from "./delivery/campaign-entry.model";
import { fileSchema, type StoredFile } from "./files/file.model";
import { figuresSchema, type Figures } from "./health/figures.model";
import { contactSchema, type Contact } from "./inbox/contact.model";
import { conversationSchema, type Conversation } from "./inbox/conversation.model";
import { feedbackSchema, type Feedback } from "./inbox/feedback.model";
import { identitySchema, type Identity } from "./inbox/identity.model";
import { leadSchema, type Lead } from "./inbox/lead.model";
import { messageSchema, type Message } from "./inbox/message.model";
import { searchBlockSchema, searchWordSchema, type SearchBlock, type SearchWord } from "./inbox/search/search-block.model";
import { partitionSchema, workerSchema, type Partition, type Worker } from "./platform/cluster/worker.model";
import type { Database } from "./platform/database";
import { jobSchema, type Job } from "./platform/job.model";

export interface Models {
  agents: Model<Agent>;
  webSessions: Model<WebSession>;
  apiTokens: Model<ApiToken>;
  passwordLinks: Model<PasswordLink>;
  channels: Model<Channel>;
  rawEvents: Model<RawEvent>;
  contacts: Model<Contact>;
  identities: Model<Identity>;
  conversations: Model<Conversation>;
  messages: Model<Message>;
  campaignEntries: Model<CampaignEntry>;
  searchBlocks: Model<SearchBlock>;
  searchWords: Model<SearchWord>;
  leads: Model<Lead>;
  feedback: Model<Feedback>;
  flows: Model<Flow>;
  flowVersions: Model<StoredFlowVersion>;
  faqs: Model<Faq>;
  faqVersions: Model<FaqVersion>;
  faqReplies: Model<FaqReply>;
  unanswered: Model<Unanswered>;
  ignoredQuestions: Model<IgnoredQuestion>;
  faqModels: Model<StoredFaqModel>;
  faqWordLists: Model<FaqWordList>;
  faqPolicies: Model<StoredFaqPolicy>;
  files: Model<StoredFile>;
  jobs: Model<Job>;
  figures: Model<Figures>;
  workers: Model<Worker>;
  partitions: Model<Partition>;
  auditEntries: Model<AuditEntry>;
  assistSettings: Model<StoredAssistSettings>;
  assistUsage: Model<StoredAssistUsage>;
  assistAnswers: Model<StoredAssistAnswer>;
}

/** Compiles every model on the given engine and makes its collections and indexes. */
export async function createModels(database: Database): Promise<Models> {
  const { mongoose } = database;
  const models = {
    agents: mongoose.model("Agent", agentSchema),
    webSessions: mongoose.model("WebSession", webSessionSchema),
    apiTokens: mongoose.model("ApiToken", apiTokenSchema),
    passwordLinks: mongoose.model("PasswordLink", passwordLinkSchema),
    channels: mongoose.model("Channel", channelSchema),
    rawEvents: mongoose.model("RawEvent", rawEventSchema),
    contacts: mongoose.model("Contact", contactSchema),
    identities: mongoose.model("Identity", identitySchema),
    conversations: mongoose.model("Conversation", conversationSchema),
    messages: mongoose.model("Message", messageSchema),
    campaignEntries: mongoose.model("CampaignEntry", campaignEntrySchema),
    searchBlocks: mongoose.model("SearchBlock", searchBlockSchema),
    searchWords: mongoose.model("SearchWord", searchWordSchema),
    leads: mongoose.model("Lead", leadSchema),
    feedback: mongoose.model("Feedback", feedbackSchema),
    flows: mongoose.model("Flow", flowSchema),
    flowVersions: mongoose.model("FlowVersion", flowVersionSchema),
    faqs: mongoose.model("Faq", faqSchema),
    faqVersions: mongoose.model("FaqVersion", faqVersionSchema),
    faqReplies: mongoose.model("FaqReply", faqReplySchema),
    unanswered: mongoose.model("Unanswered", unansweredSchema),
    ignoredQuestions: mongoose.model("IgnoredQuestion", ignoredQuestionSchema),
    faqModels: mongoose.model("FaqModel", faqModelSchema),
    faqWordLists: mongoose.model("FaqWordList", faqWordListSchema),
    faqPolicies: mongoose.model("FaqPolicy", faqPolicySchema),
    files: mongoose.model("File", fileSchema),
    figures: mongoose.model("Figures", figuresSchema),
    jobs: mongoose.model("Job", jobSchema),
    workers: mongoose.model("Worker", workerSchema),
    partitions: mongoose.model("Partition", partitionSchema),
    auditEntries: mongoose.model("AuditEntry", auditEntrySchema),
    assistSettings: mongoose.model("AssistSettings", assistSettingsSchema),
    assistUsage: mongoose.model("AssistUsage", assistUsageSchema),
    assistAnswers: mongoose.model("AssistAnswer", assistAnswerSchema),
  } as unknown as Models;
  await Promise.all(Object.values(models).map((model: Model<unknown>) => model.init()));
  return models;
}
