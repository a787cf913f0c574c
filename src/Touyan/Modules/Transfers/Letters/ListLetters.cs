using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Organizations;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Letters;

/// <summary>介绍信登记: every letter that committees in sight wrote, void ones too, the newest first.</summary>
public sealed class ListLetters(TouyanDb db, IPapers papers, IOrganizations organizations)
{
    public sealed record Input
    {
        [Display(Name = "编号或姓名"), StringLength(50)]
        public string? Text { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record Row
    {
        public Guid Id { get; init; }
        public TransferId Transfer { get; init; }
        public PaperId Paper { get; init; }
        public string Number { get; init; } = "";
        public string Name { get; init; } = "";
        public string To { get; init; } = "";
        public DateOnly IssuedOn { get; init; }
        public DateOnly ValidUntil { get; init; }
        public DateOnly? ReceiptOn { get; init; }
        public string? VoidedFor { get; init; }
    }

    private static readonly ListOrder<LetterOf, Row> Newest = ListOrder<LetterOf, Row>.By(
        x => x.IssuedOn,
        x => x.Id,
        row => (row.IssuedOn, new LetterId(row.Id)),
        descending: true
    );

    private static readonly Expression<Func<LetterOf, Row>> Shape = x => new Row
    {
        Id = x.Letter.Id.Value,
        Transfer = x.Letter.TransferId,
        Paper = x.Letter.PaperId,
        Number = x.Paper.Number,
        Name = x.Name,
        To = x.To,
        IssuedOn = x.IssuedOn,
        ValidUntil = x.Paper.ValidUntil!.Value,
        ReceiptOn = x.Paper.ReceiptOn,
        VoidedFor = x.Paper.VoidReason,
    };

    public async Task<Page<Row>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var within = organizations.Within(by.Reach(TransfersPermissions.Read));
        var letters =
            from letter in db.Letters
            where within.Contains(letter.IssuerId)
            join paper in papers.Known on letter.PaperId equals paper.Id
            join transfer in db.Transfers on letter.TransferId equals transfer.Id
            select new LetterOf
            {
                Letter = letter,
                Paper = paper,
                Id = letter.Id,
                IssuedOn = paper.IssuedOn,
                Name = transfer.Name,
                To = transfer.ToName,
            };
        if (input.Text?.Trim() is { Length: > 0 } text)
            letters = letters.Where(x => x.Paper.Number.Contains(text) || x.Name.StartsWith(text));

        var total = await letters.CountAsync(ct);
        var page = await letters.ToPageAsync(Newest, Shape, Cursor.Read(input.Cursor), PageSize.Of(input.Size), ct);
        return page with { Total = total };
    }

    /// <summary>A letter with whom it is about, still a question.</summary>
    private sealed record LetterOf
    {
        public required Letter Letter { get; init; }
        public required PaperLine Paper { get; init; }
        public required LetterId Id { get; init; }
        public required DateOnly IssuedOn { get; init; }
        public required string Name { get; init; }
        public required string To { get; init; }
    }
}
