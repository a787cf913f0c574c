using Microsoft.EntityFrameworkCore;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>A sheet with its grade as it stands after all corrections.</summary>
public sealed record StandingSheet
{
    public AppraisalId AppraisalId { get; init; }

    public Kernel.MemberId MemberId { get; init; }

    public bool IsUngraded { get; init; }

    public string? Absence { get; init; }

    public Grade? Grade { get; init; }
}

internal static class StandingGrades
{
    extension(AppraisalDesk desk)
    {
        /// <summary>All sheets; to be used in a query that already begins with whose.</summary>
        public IQueryable<StandingSheet> Standing
        {
            get
            {
                var corrections = desk.Db.GradeCorrections.AsQueryable();
                return desk
                    .Db.AppraisalSheets.AsNoTracking()
                    .Select(s => new StandingSheet
                    {
                        AppraisalId = s.AppraisalId,
                        MemberId = s.MemberId,
                        IsUngraded = s.IsUngraded,
                        Absence = s.Absence,
                        Grade =
                            corrections
                                .Where(c => c.AppraisalId == s.AppraisalId && c.MemberId == s.MemberId)
                                .OrderByDescending(c => c.Number)
                                .Select(c => (Grade?)c.To)
                                .FirstOrDefault()
                            ?? s.Grade,
                    });
            }
        }
    }
}
