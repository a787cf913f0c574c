using Touyan.Kernel;

namespace Touyan.Modules.Development.Model;

/// <summary>Who comes from another county while he is on probation.</summary>
public sealed partial class Applicant
{
    /// <summary>Who he is, his days and his reviews go with his letter (细则第三十七条): as they stand in the county that he leaves.</summary>
    public static Applicant Arrive(Applicant there, Registration registration, MemberId member, string? formNumber)
    {
        var here = Register(registration);
        (here.ActivistOn, here.TargetOn, here.FormNumber) = (there.ActivistOn, there.TargetOn, formNumber);
        (here.Stage, here.MemberId, here.AdmittedOn, here.ProbationTo) = (there.Stage, member, there.AdmittedOn, there.ProbationTo);
        foreach (var review in there.Reviews)
            here.reviews.Add(
                CultivationReview.Of(
                    here,
                    new ReviewFacts(review.On, review.Result, review.Opinion, review.Reports, review.By, review.RecordedAt)
                )
            );

        return here;
    }

    /// <summary>What is known of him, as another county writes it down.</summary>
    internal Registration AsRegistered(int county, OrganizationId organization, DateTime recordedAt) =>
        new()
        {
            County = county,
            OrganizationId = organization,
            Name = Name,
            IdNumber = IdNumber.Value,
            Ethnicity = Ethnicity,
            Phone = Phone?.Value,
            Education = Education,
            Occupation = Occupation,
            WorkUnit = WorkUnit,
            Residence = Residence,
            League = League,
            AppliedOn = AppliedOn,
            RecordedAt = recordedAt,
        };
}
