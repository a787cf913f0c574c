using System.ComponentModel;
using Touyan.Modules.Messages.Inbox;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Messages.Api;

/// <summary>A message of one's own.</summary>
internal sealed record MessageAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MessageId Id,
    [property: Description("标题"), Example("有办理单等您办理")] string Title,
    [property: Description("内容"), Example("李伟的“开具党员证明信”到了“党支部审核”环节，等您办理。")] string Text,
    [property: Description("办理的地方"), Example("/cases/01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] string Href,
    [property: Description("发送时间（UTC）"), Example("2026-07-01T01:00:00Z")] DateTime SentAt,
    [property: Description("读过的时间（UTC）；没有读过的为空")] DateTime? ReadAt
)
{
    public static MessageAnswer Of(FindMessages.Row row) => new(row.Id, row.Title, row.Text, row.Href, row.SentAt, row.ReadAt);
}

/// <summary>How many messages were marked as read.</summary>
internal sealed record MessagesRead([property: Description("标为已读的条数"), Example("1")] int Read);
