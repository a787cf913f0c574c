using Touyan.Kernel;

namespace Touyan.Modules.Dues.Model;

/// <summary>
/// How a member's months stand together (<see cref="DuesCourse"/>), kept with every act that touches them: by it those behind are found without going
/// through all months. Reckoned from assessments and payments, which are what is true.
/// </summary>
public sealed class DuesStanding : ICountyOwned, IUntraced
{
    private DuesStanding() { }

    public int CountyCode { get; private set; }

    public MemberId MemberId { get; private set; }

    public DateOnly? OwedSince { get; private set; }

    public DateOnly? UnpaidSince { get; private set; }

    public DateOnly? PaidUntil { get; private set; }

    public DateOnly? AssessedUntil { get; private set; }

    public DuesCourse Course => new(OwedSince, UnpaidSince, PaidUntil, AssessedUntil);

    /// <summary>Counted anew within a unit of work that is saved later.</summary>
    public void Follow(DuesCourse course) =>
        (OwedSince, UnpaidSince, PaidUntil, AssessedUntil) = (course.OwedSince, course.UnpaidSince, course.PaidUntil, course.AssessedUntil);

    public static DuesStanding Of(int county, MemberId member, DuesCourse course) =>
        new()
        {
            CountyCode = county,
            MemberId = member,
            OwedSince = course.OwedSince,
            UnpaidSince = course.UnpaidSince,
            PaidUntil = course.PaidUntil,
            AssessedUntil = course.AssessedUntil,
        };
}
