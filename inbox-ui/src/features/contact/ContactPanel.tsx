import { Skeleton } from "@mantine/core";
import { IconBan } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ChannelMark } from "../../components/ChannelMark";
import { PersonAvatar } from "../../components/PersonAvatar";
import { Stars } from "../../components/Stars";
import { ErrorState } from "../../components/StateViews";
import type { ContactDetail } from "../../lib/contract";
import { fullDate, listTime, phone } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import classes from "./ContactPanel.module.css";
import { EditableField } from "./EditableField";
import { TagEditor } from "./TagEditor";
import { useChangeContact, useContact } from "./use-contact";

interface Props {
  contactId: string;
  /** The conversation on screen: left out of the earlier ones. */
  conversationId: string;
  assignee: { name: string } | null;
}

/** Who the customer is, over all channels: identities, details, labels, leads, ratings, earlier conversations. */
export function ContactPanel({ contactId, conversationId, assignee }: Props) {
  const { t } = useTranslation("contact");
  const reader = useReader();
  const query = useContact(contactId);
  const change = useChangeContact(contactId);
  if (query.isPending) return <PanelSkeleton />;
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const contact = query.data;
  const fields = Object.entries(contact.fields).filter(
    ([, value]) => ["string", "number", "boolean"].includes(typeof value) && value !== "",
  );
  return (
    <div className={classes.panel}>
      <header className={classes.who}>
        <PersonAvatar name={contact.name} seed={contact.id} url={contact.avatarUrl} size={48} />
        <div className={classes.names}>
          <h2>
            <bdi>{contact.name}</bdi>
          </h2>
          <p>{t("since", { date: fullDate(new Date(contact.createdAt), reader) })}</p>
        </div>
      </header>
      {contact.optedOutAt && (
        <p className={classes.optedOut}>
          <IconBan size={16} stroke={1.75} aria-hidden />
          {t("optedOut", { date: fullDate(new Date(contact.optedOutAt), reader) })}
        </p>
      )}
      <dl className={classes.fields}>
        <EditableField
          label={t("phone")}
          type="tel"
          value={contact.phone}
          display={contact.phone ? phone(contact.phone) : undefined}
          onSave={(value) => change.mutate({ phone: value })}
        />
        <EditableField label={t("email")} type="email" value={contact.email} onSave={(value) => change.mutate({ email: value })} />
        {fields.map(([name, value]) => (
          <div key={name} className={classes.field}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
        <div className={classes.field}>
          <dt>{t("assignee")}</dt>
          <dd>{assignee?.name ?? t("nobody")}</dd>
        </div>
      </dl>
      <TagEditor tags={contact.tags} onChange={(tags) => change.mutate({ tags })} />
      <section className={classes.section}>
        <h3>{t("channels")}</h3>
        {contact.identities.map((identity) => (
          <div key={`${identity.channelId}:${identity.platformUserId}`} className={classes.line}>
            <ChannelMark type={identity.channelType} />
            <span className={classes.grow}>{identity.channelName}</span>
            {identity.following !== null && <span className={classes.dim}>{t(identity.following ? "following" : "notFollowing")}</span>}
          </div>
        ))}
      </section>
      <Leads leads={contact.leads} />
      <Ratings feedback={contact.feedback} />
      <Earlier conversations={contact.conversations.filter((item) => item.id !== conversationId)} />
    </div>
  );
}

function Leads({ leads }: { leads: ContactDetail["leads"] }) {
  const { t } = useTranslation("contact");
  const reader = useReader();
  const now = useNow(60_000);
  if (leads.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{t("leads")}</h3>
      {leads.map((lead) => (
        <div key={lead.id} className={classes.entry}>
          <div className={classes.line}>
            <span className={classes.grow}>
              {[lead.name, lead.phone && phone(lead.phone)].filter(Boolean).join(" · ") || lead.email || t("leadWithoutName")}
            </span>
            <span className={classes.dim}>{listTime(new Date(lead.at), now, reader)}</span>
          </div>
          <div className={classes.line}>
            <span className={classes.status} data-status={lead.status}>
              {t(`common:leadStatus.${lead.status}`)}
            </span>
            {lead.note && <span className={`${classes.grow} ${classes.dim}`}>{lead.note}</span>}
          </div>
          {Object.entries(lead.fields)
            .filter(([, value]) => ["string", "number", "boolean"].includes(typeof value) && value !== "")
            .map(([name, value]) => (
              <div key={name} className={classes.pair}>
                {name}: {String(value)}
              </div>
            ))}
        </div>
      ))}
    </section>
  );
}

function Ratings({ feedback }: { feedback: ContactDetail["feedback"] }) {
  const { t } = useTranslation("contact");
  const reader = useReader();
  const now = useNow(60_000);
  if (feedback.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{t("feedback")}</h3>
      {feedback.map((rating) => (
        <div key={rating.id} className={classes.entry}>
          <div className={classes.line}>
            <span className={classes.grow}>
              <Stars score={rating.score} />
            </span>
            <span className={classes.dim}>{listTime(new Date(rating.at), now, reader)}</span>
          </div>
          {rating.comment && (
            <p className={classes.comment} dir="auto">
              “{rating.comment}”
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function Earlier({ conversations }: { conversations: ContactDetail["conversations"] }) {
  const { t } = useTranslation("contact");
  const reader = useReader();
  const now = useNow(60_000);
  if (conversations.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{t("earlier")}</h3>
      {conversations.map((item) => (
        <Link key={item.id} to={`/inbox/${item.status === "resolved" ? "resolved" : "all"}/${item.id}`} className={classes.earlier}>
          <ChannelMark type={item.channelType} />
          <span className={classes.grow} dir="auto">
            {item.lastMessage?.text || t("noText")}
          </span>
          <span className={classes.dim}>{listTime(new Date(item.lastMessage?.at ?? item.createdAt), now, reader)}</span>
        </Link>
      ))}
    </section>
  );
}

function PanelSkeleton() {
  return (
    <div className={classes.panel} aria-hidden>
      <div className={classes.who}>
        <Skeleton circle height={48} />
        <Skeleton height={14} width={150} />
      </div>
      {[70, 85, 60].map((width) => (
        <Skeleton key={width} height={11} width={`${width}%`} mt={14} />
      ))}
    </div>
  );
}
