using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Appraisals.Seams;

/// <summary>Whoever was graded 不合格 last: the form that begins his disposition is filled in with that, so that nobody copies it.</summary>
internal sealed class UnqualifiedGround(AppraisalDesk desk) : ICaseSuggestion
{
    private const string Dispositions = "disposition-";

    public async Task<IReadOnlyDictionary<string, string>> ForAsync(string procedure, Guid subject, Actor by, CancellationToken ct)
    {
        var nothing = new Dictionary<string, string>();
        var member = MemberId.From(subject);
        if (!procedure.StartsWith(Dispositions, StringComparison.Ordinal) || !by.May(AppraisalsPermissions.Read))
            return nothing;

        if (await desk.Members.FindAsync(member, by, AppraisalsPermissions.Read, ct) is null)
            return nothing;

        var last = await desk
            .Db.Appraisals.AsNoTracking()
            .Where(a => a.State == AppraisalState.Published || a.State == AppraisalState.Finished)
            .Where(a => a.Sheets.Any(s => s.MemberId == member))
            .Include(a => a.Sheets.Where(s => s.MemberId == member))
            .OrderByDescending(a => a.Year)
            .FirstOrDefaultAsync(ct);
        if (last is null || (await desk.GradesOfAsync(last, ct)).Of(member) is not Grade.Unqualified)
            return nothing;

        var why = last.Sheets[0].GradeReason is { } reason ? $"，理由：{reason}" : "";
        nothing["facts"] =
            $"{last.Year} 年民主评议由{(last.Body is { } body ? Words.Of(body) : "党支部")}评定为“{Words.Of(Grade.Unqualified)}”{why}。";
        return nothing;
    }
}
