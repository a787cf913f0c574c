using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Gates;

internal static class GatesSetup
{
    /// <summary>The words that rulebook/procedures/development.yaml uses.</summary>
    public static IServiceCollection AddGates(this IServiceCollection services)
    {
        services.AddCaseSubjects<ApplicantSubjects>(ApplicantSubjects.KindName, ApplicantOnPaper.Facts);
        services.AddScoped<ApplicantsAtGate>().AddScoped<PlacesAtGate>().AddScoped<MembersOnDay>();
        return services.AddChecks().AddEffects();
    }

    private static IServiceCollection AddChecks(this IServiceCollection services) =>
        services
            .AddCaseCheck<ApplicantCheck>("development.applicant")
            .AddCaseCheck<MayApprove>("development.may-approve")
            .AddCaseCheck<ContactsCheck>("development.contacts")
            .AddCaseCheck<ReviewsCheck>("development.reviews")
            .AddCaseCheck<IntroducersCheck>("development.introducers")
            .AddCaseCheck<TrainingCheck>("development.training")
            .AddCaseCheck<PoliticalReviewCheck>("development.political-review")
            .AddCaseCheck<LeavingCheck>("development.leaving")
            .AddCaseCheck<FormNumberCheck>("development.form-number")
            .AddCaseCheck<AdmissionNoticeCheck>("development.notice-admission")
            .AddCaseCheck<AdmissionNoticeGiven>("development.notice-given")
            .AddCaseCheck<ApprovalInTime>("development.approval-in-time")
            .AddCaseCheck<ConversionNoticeCheck>("development.notice-conversion")
            .AddCaseCheck<ConversionNoticeGiven>("development.conversion-notice-given")
            .AddCaseCheck<ProbationOver>("development.probation-over")
            .AddCaseCheck<ExtensionCheck>("development.extension");

    private static IServiceCollection AddEffects(this IServiceCollection services) =>
        services
            .AddCaseEffect<BecomeActivist>("development.activist")
            .AddCaseEffect<BecomeTarget>("development.target")
            .AddCaseEffect<TakePlace>("development.take-place")
            .AddCaseEffect<TakeForm>("development.form")
            .AddCaseEffect<Admit>("development.admit")
            .AddCaseEffect<ConvertMember>("development.convert")
            .AddCaseEffect<ExtendMember>("development.extend")
            .AddCaseEffect<CancelMember>("development.cancel")
            .AddCaseEffect<Reject>("development.reject")
            .AddCaseEffect<Withdraw>("development.withdraw");
}
