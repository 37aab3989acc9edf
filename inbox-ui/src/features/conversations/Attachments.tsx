import { useState } from "react";
import { UnstyledButton } from "@mantine/core";
import { IconAddressBook, IconDownload, IconFile, IconFileText, IconLink, IconMapPin, IconPhotoOff, IconPuzzle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "../../lib/contract";
import { fileSize, phone } from "../../lib/format";
import { isSafeUrl } from "../../lib/linkify";
import { useReader } from "../../lib/reader";
import classes from "./Attachments.module.css";
import { CardButtons } from "./CardButtons";

type Of<K extends Attachment["kind"]> = Extract<Attachment, { kind: K }>;

/** Everything in a message that is not text. Several cards in a row become a carousel, several pictures a grid. */
export function Attachments({ items, onOpenImage }: { items: Attachment[]; onOpenImage: (url: string) => void }) {
  const images = items.filter((item): item is Of<"image"> => item.kind === "image");
  const cards = items.filter((item): item is Of<"card"> => item.kind === "card");
  const rest = items.filter((item) => item.kind !== "image" && item.kind !== "card");
  return (
    <>
      {images.length > 0 && (
        <div className={classes.images} data-many={images.length > 1 || undefined}>
          {images.map((image, index) => (
            <Picture key={`${index} ${image.url}`} image={image} onOpen={onOpenImage} />
          ))}
        </div>
      )}
      {cards.length > 0 && (
        <div className={classes.cards} data-many={cards.length > 1 || undefined} tabIndex={cards.length > 1 ? 0 : undefined}>
          {cards.map((card, index) => (
            <Card key={index} card={card} isStacked={cards.length > 1} />
          ))}
        </div>
      )}
      {rest.map((item, index) => (
        <Single key={index} item={item} />
      ))}
    </>
  );
}

function Picture({ image, onOpen }: { image: Of<"image">; onOpen: (url: string) => void }) {
  const { t } = useTranslation("inbox");
  const [failures, setFailures] = useState(0);
  // Once a copy is kept here it is the one to show: the platform's small picture expires, and may be one that this page must not load.
  const isOwnCopy = image.url.startsWith("/");
  const source = (image.thumbnailUrl && !isOwnCopy ? [image.thumbnailUrl, image.url] : [image.url])[failures];
  if (source === undefined || !isSafeUrl(image.url)) {
    return (
      <span className={classes.broken}>
        <IconPhotoOff size={20} stroke={1.75} aria-hidden />
        {t("attachment.gone")}
      </span>
    );
  }
  return (
    <UnstyledButton
      className={classes.picture}
      onClick={() => onOpen(image.url)}
      aria-label={image.name ? t("attachment.openNamed", { name: image.name }) : t("attachment.open")}
    >
      <img key={source} src={source} alt="" loading="lazy" onError={() => setFailures(failures + 1)} />
    </UnstyledButton>
  );
}

function Card({ card, isStacked }: { card: Of<"card">; isStacked: boolean }) {
  return (
    <div className={classes.card} data-stacked={isStacked || undefined}>
      <div className={classes.cardMain}>
        {card.imageUrl && isSafeUrl(card.imageUrl) && <img className={classes.cardImage} src={card.imageUrl} alt="" loading="lazy" />}
        <div className={classes.cardText}>
          <strong dir="auto">{card.title}</strong>
          {card.subtitle && <span dir="auto">{card.subtitle}</span>}
        </div>
      </div>
      <CardButtons buttons={card.buttons} look="list" />
    </div>
  );
}

function Single({ item }: { item: Exclude<Attachment, Of<"image"> | Of<"card">> }) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  switch (item.kind) {
    case "file":
      return (
        <Tile
          icon={/pdf|word|text|sheet/.test(item.mimeType ?? "") ? IconFileText : IconFile}
          href={item.url}
          isDownload
          title={item.name ?? t("attachment.name.file")}
          detail={item.sizeBytes === undefined ? undefined : fileSize(item.sizeBytes, reader)}
        />
      );
    case "audio":
      return (
        <audio
          className={classes.audio}
          controls
          preload="none"
          src={isSafeUrl(item.url) ? item.url : undefined}
          aria-label={item.name ?? t("attachment.name.audio")}
        />
      );
    case "video":
      return (
        <video
          className={classes.video}
          controls
          preload="none"
          src={isSafeUrl(item.url) ? item.url : undefined}
          poster={item.thumbnailUrl}
          aria-label={item.name ?? t("attachment.name.video")}
        />
      );
    case "sticker":
      return item.url && isSafeUrl(item.url) ? (
        <img className={classes.sticker} src={item.url} alt={t("attachment.name.sticker")} loading="lazy" />
      ) : (
        <Tile icon={IconPuzzle} title={t("attachment.name.sticker")} />
      );
    case "location":
      return (
        <Tile
          icon={IconMapPin}
          href={`https://www.openstreetmap.org/?mlat=${item.latitude}&mlon=${item.longitude}#map=16/${item.latitude}/${item.longitude}`}
          title={item.label ?? t("attachment.name.location")}
          detail={`${item.latitude.toFixed(5)}, ${item.longitude.toFixed(5)}`}
        />
      );
    case "link":
      return (
        <Tile
          icon={IconLink}
          imageUrl={item.thumbnailUrl}
          href={item.url}
          title={item.title ?? item.url}
          detail={item.description ?? hostOf(item.url)}
        />
      );
    case "contact":
      return (
        <Tile
          icon={IconAddressBook}
          href={item.phone ? `tel:${item.phone}` : undefined}
          title={item.name ?? t("attachment.name.contact")}
          detail={item.phone && phone(item.phone)}
        />
      );
    case "unsupported":
      return (
        <Tile
          icon={IconPuzzle}
          title={t("attachment.name.unsupported")}
          detail={t("attachment.unsupportedHint", { what: item.description })}
        />
      );
  }
}

interface TileProps {
  icon: typeof IconFile;
  title: string;
  detail?: string;
  href?: string;
  imageUrl?: string;
  isDownload?: boolean;
}

/** An icon or small picture with two lines; a link where there is somewhere to go. */
function Tile({ icon: TileIcon, title, detail, href, imageUrl, isDownload = false }: TileProps) {
  const isPhone = href?.startsWith("tel:") ?? false;
  const goesTo = href && (isPhone || isSafeUrl(href)) ? href : undefined;
  const body = (
    <>
      {imageUrl && isSafeUrl(imageUrl) ? (
        <img className={classes.tileImage} src={imageUrl} alt="" loading="lazy" />
      ) : (
        <span className={classes.tileIcon}>
          <TileIcon size={20} stroke={1.75} aria-hidden />
        </span>
      )}
      <span className={classes.tileText}>
        <strong dir="auto">{title}</strong>
        {detail && <span dir="auto">{detail}</span>}
      </span>
      {isDownload && <IconDownload size={16} stroke={1.75} className={classes.download} aria-hidden />}
    </>
  );
  if (!goesTo) return <span className={classes.tile}>{body}</span>;
  return (
    <a
      className={classes.tile}
      href={goesTo}
      {...(isDownload ? { download: title } : isPhone ? {} : { target: "_blank", rel: "noopener noreferrer nofollow" })}
    >
      {body}
    </a>
  );
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
}
