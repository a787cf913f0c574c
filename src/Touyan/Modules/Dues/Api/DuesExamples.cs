namespace Touyan.Modules.Dues.Api;

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class DuesExamples
{
    private const string Id = "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f";

    public const string Assess = $"{{ \"organization\": \"{Id}\", \"month\": \"2026-10-01\" }}";

    public const string Collect =
        $"{{ \"organization\": \"{Id}\", \"month\": \"2026-10-01\", \"paidOn\": \"2026-10-08\", \"method\": \"cash\", \"members\": [\"{Id}\"] }}";

    public const string Basis =
        "{ \"from\": \"2026-01-01\", \"category\": \"salaried\", \"incomeYuan\": 8600.00, \"evidence\": \"2025年12月工资条\" }";

    public const string Pay =
        "{ \"until\": \"2026-10-01\", \"paidOn\": \"2026-10-08\", \"payer\": \"relative\", \"payerName\": \"李明\", \"method\": \"phone\" }";

    public const string Reverse = "{ \"on\": \"2026-10-09\", \"reason\": \"重复登记\" }";

    public const string Post =
        "{ \"kind\": \"expenditure\", \"amountYuan\": 500.00, \"on\": \"2026-10-09\", \"use\": \"4\", \"text\": \"慰问困难党员\", \"decision\": \"2026年9月28日党委会议\" }";

    public const string Remit = "{ \"on\": \"2026-10-09\" }";

    public const string Allocate =
        $"{{ \"to\": \"{Id}\", \"amountYuan\": 1000.00, \"on\": \"2026-10-09\", \"text\": \"党员活动室设备\", \"decision\": \"2026年9月28日党委会议\" }}";

    public const string Receive = "{ \"on\": \"2026-10-10\" }";

    public const string Publish = "{ \"year\": 2025, \"on\": \"2026-01-20\", \"place\": \"党员大会通报\" }";

    public const string Large = "{ \"amountYuan\": 5000.00, \"on\": \"2026-07-01\", \"note\": \"1978年入党，退休教师\" }";

    public const string Receipt = "{ \"number\": \"中组党费〔2026〕123号\" }";
}
