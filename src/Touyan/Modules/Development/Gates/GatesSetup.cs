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
            .AddCaseCheck<ApplicantCheck>("development.applicant", "申请人年满规定年龄，不是党员，不在不得重新入党的年限内")
            .AddCaseCheck<MayApprove>("development.may-approve", "该党委有审批预备党员的权限")
            .AddCaseCheck<ContactsCheck>("development.contacts", "培养联系人为规定人数的正式党员")
            .AddCaseCheck<ReviewsCheck>("development.reviews", "每半年考察一次")
            .AddCaseCheck<IntroducersCheck>("development.introducers", "入党介绍人为两名正式党员，不是近亲属")
            .AddCaseCheck<TrainingCheck>("development.training", "集中培训达到规定的天数或者学时")
            .AddCaseCheck<PoliticalReviewCheck>("development.political-review", "政治审查已经完成并在有效期内")
            .AddCaseCheck<LeavingCheck>("development.leaving", "近期要离开工作、学习单位的，一般不办理接收")
            .AddCaseCheck<FormNumberCheck>("development.form-number", "志愿书编号没有重复")
            .AddCaseCheck<AdmissionNoticeCheck>("development.notice-admission", "接收前公示的工作日足够，公示已经期满")
            .AddCaseCheck<AdmissionNoticePlanned>("development.notice-admission-planned", "接收前公示的工作日足够")
            .AddCaseCheck<AdmissionNoticeGiven>("development.notice-given", "接收前已经公示")
            .AddCaseCheck<ApprovalInTime>("development.approval-in-time", "在规定的期限内审批")
            .AddCaseCheck<ConversionNoticeCheck>("development.notice-conversion", "转正前公示的工作日足够，公示已经期满")
            .AddCaseCheck<ConversionNoticePlanned>("development.notice-conversion-planned", "转正前公示的工作日足够")
            .AddCaseCheck<ConversionNoticeGiven>("development.conversion-notice-given", "转正前已经公示")
            .AddCaseCheck<ProbationOver>("development.probation-over", "预备期已满（取消资格的除外）")
            .AddCaseCheck<ExtensionCheck>("development.extension", "延长预备期一次，期限符合规定");

    private static readonly (string Fact, string Title) Probation = (CaseFields.ProbationTo, "预备期满之日");

    private static IServiceCollection AddEffects(this IServiceCollection services) =>
        services
            .AddCaseEffect<BecomeActivist>("development.activist", "确定为入党积极分子")
            .AddCaseEffect<BecomeTarget>("development.target", "确定为发展对象")
            .AddCaseEffect<TakePlace>("development.take-place", "占用当年的发展名额")
            .AddCaseEffect<TakeForm>("development.form", "登记志愿书编号")
            .AddCaseEffect<Admit>("development.admit", "成为预备党员，预备期开始", [Probation])
            .AddCaseEffect<ConvertMember>("development.convert", "转为正式党员")
            .AddCaseEffect<ExtendMember>("development.extend", "延长预备期", [Probation])
            .AddCaseEffect<CancelMember>("development.cancel", "取消预备党员资格")
            .AddCaseEffect<Reject>("development.reject", "终止培养")
            .AddCaseEffect<Withdraw>("development.withdraw", "撤回申请");
}
