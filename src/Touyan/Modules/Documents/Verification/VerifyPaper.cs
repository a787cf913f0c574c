using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Issuing;
using Touyan.Modules.Documents.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Telemetry;

namespace Touyan.Modules.Documents.Verification;

/// <summary>
/// Tells anyone who has a paper's code what the paper is, who issued it and whether it is good: no more than stands on it, the name masked. Whatever is
/// wrong with a code, the answer is the same. In a unit of work of its own: who asks may be signed in, to another county.
/// </summary>
public sealed class VerifyPaper(INewDb newDb, Figures figures, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "验证码", Description = "印在文书上，16 位字母和数字，不分大小写。"), Required, StringLength(40)]
        public string Code { get; init; } = "";
    }

    public sealed record Answer(
        string Title,
        string Number,
        string Issuer,
        DateOnly IssuedOn,
        DateOnly? ValidUntil,
        PaperState State,
        string? Name
    );

    public static readonly Refusal Unknown = Refusal.Invalid(
        "paper.unknown-code",
        "没有查到这个验证码对应的文书。请核对后重新输入；仍查不到的，请与出具单位联系。",
        "Code"
    );

    public async Task<Result<Answer>> RunAsync(Input input, CancellationToken ct)
    {
        await using var db = newDb.Create();
        var code = VerificationCode.Read(input.Code);
        var known = code is null ? null : await db.PaperCodes.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        figures.Verified(known is not null);
        if (known is null)
            return Unknown;

        db.Enter(known.County);
        var paper = await db.Papers.AsNoTracking().SingleAsync(p => p.Id == known.PaperId, ct);
        return new Answer(
            paper.Title,
            paper.Number,
            paper.IssuerName,
            paper.IssuedOn,
            paper.ValidUntil,
            paper.StateOn(clock.Today),
            paper.IsOfPerson ? Masking.Name(paper.SubjectTitle) : null
        );
    }
}
