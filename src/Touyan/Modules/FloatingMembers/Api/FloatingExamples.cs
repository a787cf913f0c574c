namespace Touyan.Modules.FloatingMembers.Api;

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class FloatingExamples
{
    private const string Id = "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f";

    private const string Where =
        $"\"province\": \"31\", \"place\": \"上海市浦东新区张江镇\", \"range\": \"otherProvince\", \"isFixedPlace\": true, \"kind\": \"privateEnterprise\", \"unit\": \"某某建设集团有限公司\", \"expectedUntil\": \"2027-01-20\", \"phone\": \"13800000001\", \"cardNumber\": \"流动2026001\", \"contactPerson\": \"{Id}\"";

    private const string Educated =
        "\"educatedOn\": \"2026-02-26\", \"educationContent\": \"外出纪律、联系办法和报到要求\", \"educatedBy\": \"王建国\"";

    public const string Outflow = $"{{ \"memberId\": \"{Id}\", \"since\": \"2026-03-01\", \"reason\": \"work\", {Where}, {Educated} }}";

    public const string Change = $"{{ {Where}, \"why\": \"换了工地\" }}";

    public const string Educate = $"{{ {Educated}, \"educationLateReason\": \"外出时支部换届\" }}";

    public const string Contact = "{ \"on\": \"2026-09-20\", \"channel\": \"phone\", \"content\": \"工作稳定，已参加当地组织生活\" }";

    public const string End = "{ \"on\": \"2026-10-08\", \"end\": \"returned\", \"why\": \"已返乡就业\" }";

    public const string Inflow =
        $"{{ \"organization\": \"{Id}\", \"name\": \"赵明\", \"idNumber\": \"110101199003077774\", \"phone\": \"13800000002\", \"arrivedOn\": \"2026-03-05\", \"reason\": \"work\", \"kind\": \"privateEnterprise\", \"place\": \"柳桥村三组\", \"homeOrganization\": \"中共颍上县江口镇双桥村支部委员会\", \"homeContact\": \"周强\", \"homePhone\": \"13800000003\", \"cardNumber\": \"流动2026002\", \"contactPerson\": \"{Id}\" }}";

    public const string Dues = "{ \"from\": \"2026-03-01\", \"to\": \"2026-05-01\", \"amountYuan\": 12.50, \"paidOn\": \"2026-05-20\" }";

    public const string DuesAway =
        "{ \"from\": \"2026-03-01\", \"to\": \"2026-05-01\", \"amountYuan\": 12.50, \"paidOn\": \"2026-05-20\", \"takenBy\": \"中共上海市浦东新区张江镇流动党员支部委员会\" }";

    public const string TakeBack = "{ \"why\": \"登记到了另一名党员名下\" }";

    public const string SignOff = "{ \"on\": \"2026-10-08\", \"leftFor\": \"返回原籍\" }";

    public const string Match = $"{{ \"outflow\": \"{Id}\", \"inflow\": \"{Id}\" }}";

    public const string Station =
        $"{{ \"kind\": \"jointCommittee\", \"name\": \"驻沪流动党员联合党委\", \"organization\": \"{Id}\", \"province\": \"31\", \"place\": \"上海市浦东新区\", \"establishedOn\": \"2018-05-01\", \"contact\": \"王建国\", \"phone\": \"13800000004\", \"jointWith\": \"上海市浦东新区张江镇党委\" }}";

    public const string Close = "{ \"on\": \"2026-10-08\", \"why\": \"工程结束\" }";

    public const string Reception =
        $"{{ \"organization\": \"{Id}\", \"on\": \"2026-02-12\", \"holiday\": \"springFestival\", \"place\": \"村党群服务中心\", \"guests\": [\"{Id}\"], \"content\": \"通报村级发展情况\", \"asked\": \"希望办好村里的养老服务\" }}";
}
