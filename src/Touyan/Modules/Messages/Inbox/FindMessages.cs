using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Inbox;

/// <summary>One's own messages: those not read yet at the top, then the newest first.</summary>
public sealed class FindMessages(TouyanDb db)
{
    // As the key of the order is compared.
    private const int NotRead = 1;

    public sealed record Input
    {
        [Display(Name = "只看未读")]
        public bool Unread { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record Row
    {
        public MessageId Id { get; init; }
        public string Title { get; init; } = "";
        public string Text { get; init; } = "";
        public string Href { get; init; } = "";
        public DateTime SentAt { get; init; }
        public DateTime? ReadAt { get; init; }

        internal int Rank => ReadAt is null ? NotRead : 0;
    }

    private static readonly ListOrder<Message, Row> UnreadFirst = ListOrder<Message, Row>.By(
        m => m.ReadAt == null ? NotRead : 0,
        m => m.Id,
        row => (row.Rank, row.Id),
        descending: true
    );

    public async Task<Page<Row>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var own = db.Messages.VisibleTo(by);
        var asked = input.Unread ? own.Unread : own;
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await asked.CountAsync(ct);
        return await asked.ToPageAsync(
            UnreadFirst,
            m => new Row
            {
                Id = m.Id,
                Title = m.Title,
                Text = m.Text,
                Href = m.Href,
                SentAt = m.SentAt,
                ReadAt = m.ReadAt,
            },
            cursor,
            PageSize.Of(input.Size),
            ct,
            total
        );
    }
}
