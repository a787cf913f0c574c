using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.Appraisals.Seams;

/// <summary>A member's grades by year on his page; what follows from the last of them.</summary>
internal sealed class GradesPanel(AppraisalDesk desk) : IMemberPanel
{
    public int Order => 17;

    public async Task<MemberSection?> ForAsync(MemberId member, Actor by, CancellationToken ct)
    {
        var isOwn = by.Member == member && by.May(AppraisalsPermissions.Take);
        if (!isOwn && (!by.May(AppraisalsPermissions.Read) || by.Reach(AppraisalsPermissions.Read).Tops.Count == 0))
            return null;

        var standing = desk.Standing;
        var grades = await desk
            .Db.Appraisals.Where(a => a.State == AppraisalState.Published || a.State == AppraisalState.Finished)
            .Where(a => a.Sheets.Any(s => s.MemberId == member))
            .OrderByDescending(a => a.Year)
            .Select(a => new GradeOfYear
            {
                Id = a.Id,
                Year = a.Year,
                Grade = standing.Where(s => s.AppraisalId == a.Id && s.MemberId == member).Select(s => s.Grade).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var shown = new GradesOfMember(member, grades, !isOwn, by.May(AppraisalsPermissions.Edit));
        return grades.Count == 0 ? null : new MemberSection("民主评议", "/Modules/Appraisals/Seams/_GradesPanel.cshtml", shown);
    }
}

/// <summary>A grade of a year.</summary>
public sealed record GradeOfYear
{
    public AppraisalId Id { get; init; }
    public int Year { get; init; }
    public Grade? Grade { get; init; }
}

/// <summary>What the partial shows.</summary>
/// <param name="Member">Whose.</param>
/// <param name="Grades">The latest first.</param>
/// <param name="MayOpen">Whether the reader may open the appraisal of the branch.</param>
/// <param name="MayAct">Whether the reader may enter what follows.</param>
public sealed record GradesOfMember(MemberId Member, IReadOnlyList<GradeOfYear> Grades, bool MayOpen, bool MayAct)
{
    public Grade? Last => Grades[0].Grade;
}
